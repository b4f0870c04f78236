//! Employers whose dates stand above the jobs held there.

use super::header::{Finder, Header};
use super::line::Dress;
use crate::cv::date::{End, Range};

/// An employer's own dates, above the roles that were held there, are no role.
pub(super) fn drop_employers(headers: &mut Vec<Header>, finder: &Finder) {
    let within = |outer: Range, inner: Range| {
        let begins = outer.start.zip(inner.start).is_none_or(|(outer, inner)| outer.year <= inner.year);
        let ends = match (outer.end, inner.end) {
            (End::At(outer), End::At(inner)) => inner.year <= outer.year,
            (End::At(_), End::Present) => false,
            _ => true,
        };
        begins && ends
    };
    let mut at = 0;
    while at + 1 < headers.len() {
        let (outer, inner) = (&headers[at], &headers[at + 1]);
        let near = inner.first <= outer.last + 4
            && (outer.last + 1..inner.first).all(|i| finder.line(i).is_some_and(|line| line.words <= 6));
        // Dressed alike, the last job held there ended with the time there.
        let alike = inner.range.zip(outer.range).is_some_and(|(inner, outer)| inner.end == outer.end);
        let humbler = finder.line(outer.name).zip(finder.line(inner.name)).is_some_and(|(o, i)| {
            i.dress > o.dress || alike && i.dress == o.dress && matches!(o.dress, Dress::Text | Dress::Bold)
        });
        let holds = outer.range.zip(inner.range).is_some_and(|(outer, inner)| within(outer, inner));
        if !outer.job && inner.job && near && humbler && holds {
            let first = outer.first;
            headers.remove(at);
            headers[at].first = first;
        } else {
            at += 1;
        }
    }
}

/// An employer with its dates over smaller headings that name the jobs held there, without dates of their own: these are the
/// roles, and each lasted as far as is known as long as the time there.
pub(super) fn pass_dates_on(headers: &mut Vec<Header>, finder: &Finder) {
    let mut at = 0;
    while at < headers.len() {
        let Header { first, range, job, .. } = headers[at];
        let until = headers.get(at + 1).map_or(finder.blocks.len(), |next| next.first);
        let jobs = undated_jobs(finder, &headers[at], until);
        let roles =
            jobs.iter().map(|at| Header { first: *at, name: *at, dated: None, last: *at, range, job: true });
        if jobs.is_empty() {
            at += 1;
        } else if job {
            headers.splice((at + 1)..=at, roles);
            at += 1 + jobs.len();
        } else {
            headers.splice(at..=at, roles);
            headers[at].first = first;
            at += jobs.len();
        }
    }
}

/// The jobs without dates beneath an employer with its dates: the header is the employer's, or that of its first job, found
/// together with it.
fn undated_jobs(finder: &Finder, header: &Header, until: usize) -> Vec<usize> {
    let dress = |at: usize| finder.line(at).map(|line| line.dress);
    let employer = if header.job {
        header.dated.filter(|dated| *dated == header.first && header.first < header.name).and_then(dress)
    } else {
        dress(header.name).filter(|dress| dress.stands_out())
    };
    let Some(employer) = employer.filter(|_| header.range.is_some()) else { return Vec::new() };
    let mut jobs = jobs_beneath(finder, header.last + 1..until, employer);
    if header.job {
        jobs.retain(|at| dress(*at) == dress(header.name));
    }
    jobs
}

/// The most words of a line that stands over what was done in a job and is dressed in nothing but a colon.
const OVER_COLON: usize = 6;

/// The lines that name a job among blocks, dressed to stand out and less than what stands over them: "Baker II:" does by its
/// colon.
fn jobs_beneath(finder: &Finder, blocks: std::ops::Range<usize>, over: Dress) -> Vec<usize> {
    let within = |at: &usize| finder.line(*at).is_some_and(|line| line.dress > over);
    let names = |at: &usize| {
        finder.line(*at).is_some_and(|line| {
            let colon = line.dress == Dress::Text
                && line.words <= OVER_COLON
                && finder.blocks[*at].words().trim_end().ends_with(':');
            (line.dress.stands_out() || colon) && line.job() && line.dated().is_none() && line.label.is_none()
        })
    };
    let jobs: Vec<usize> = blocks.take_while(within).filter(names).collect();
    let dress = jobs.first().and_then(|at| finder.line(*at)).map(|line| line.dress);
    jobs.into_iter().filter(|at| finder.line(*at).map(|line| line.dress) == dress).collect()
}
