//! What is said of one posting, and of all of them together.

use super::Jobs;
use crate::marks::Found;
use crate::rank::Need;
use crate::report::model::{Level, Verdict};
use crate::report::words;
use crate::tui::signs::Signs;
use crate::tui::state::data::{group_of, role_of};
use crate::tui::state::rich::{Rich, Row};
use crate::tui::theme::Role;

/// Rows on their way.
struct Build {
    cells: usize,
    rows: Vec<Row>,
}

impl Build {
    fn push(&mut self, lead: &Rich, text: &Rich) {
        // Each row is an item, so that all can be come to.
        for mut row in text.rows(lead, self.cells, None) {
            row.item = Some(self.rows.len());
            self.rows.push(row);
        }
    }

    fn text(&mut self, text: &str, role: Role) {
        self.push(&Rich::default(), &Rich::of(text, role));
    }

    fn heading(&mut self, text: &str) {
        self.text("", Role::Text);
        self.text(text, Role::Heading);
    }
}

impl Jobs {
    /// The details of a posting.
    pub(super) fn about(&self, signs: &Signs, at: usize, cells: usize) -> Vec<Row> {
        let mut build = Build { cells, rows: Vec::new() };
        let job = &self.ranking.jobs[at];
        let (posting, details) = (&job.posting, &job.details);
        build.text(posting.title.as_deref().unwrap_or("a posting without a title"), Role::Title);
        let facts: Vec<&str> = [
            posting.company.as_deref(),
            details.location.as_deref(),
            details.work_mode,
            details.seniority,
            details.salary.as_deref(),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !facts.is_empty() {
            build.text(&facts.join(signs.dot), Role::Text);
        }
        let line = posting.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let id = posting.id.as_ref().map(|id| format!(", id {id}")).unwrap_or_default();
        build.text(&format!("{}{line}{id}", posting.file), Role::Dim);
        self.noted_about(&mut build, at);
        match posting.coverage {
            Some(now) => {
                let wording = posting.wording.unwrap_or(now);
                let text = format!(
                    "coverage {}{}wording {}",
                    words::percent(now),
                    signs.dot,
                    words::percent(wording)
                );
                build.text(&text, Role::Text);
            }
            None => build.text("Nothing that is asked was recognised in it.", Role::Unread),
        }
        for (verdict, heading) in [
            (Verdict::Missing, "not shown by the CV"),
            (Verdict::Adjacent, "something near it shown"),
            (Verdict::Covered, "shown by the CV"),
        ] {
            let mut needs: Vec<&Need> = details.needs.iter().filter(|need| need.verdict == verdict).collect();
            needs.sort_by_key(|need| need.level);
            if needs.is_empty() {
                continue;
            }
            build.heading(heading);
            for need in needs {
                let lead = Rich::of(&format!("{} ", signs.verdict(verdict)), role_of(verdict));
                let mut text = Rich::of(&need.text, Role::Text);
                if need.level != Level::Required {
                    text.push(&format!("  {}", group_of(need.level)), Role::Dim);
                }
                build.push(&lead, &text);
            }
        }
        build.rows
    }

    fn noted_about(&self, build: &mut Build, at: usize) {
        let Some(found) = self.marks.of(&self.ranking.jobs[at].key) else { return };
        let (entry, before) = match found {
            Found::Now(entry) => (entry, ""),
            Found::Earlier(entry) => (entry, "for what stood in this place before: "),
        };
        if let Some(mark) = entry.mark {
            build.text(&format!("{before}{}", mark.word()), Role::Notice);
        }
        for line in entry.note.iter().flat_map(|note| note.lines()) {
            build.push(&Rich::of("note  ", Role::Dim), &Rich::of(&format!("{before}{line}"), Role::Text));
        }
    }

    /// What is said of all postings together.
    pub(super) fn about_all(&self, signs: &Signs, cells: usize) -> Vec<Row> {
        let mut build = Build { cells, rows: Vec::new() };
        let ranking = &self.ranking;
        if ranking.jobs.is_empty() && ranking.skipped.is_empty() {
            return build.rows;
        }
        let count = words::count(ranking.jobs.len(), "posting", "postings");
        build.text(&format!("{count} for {}", ranking.cv), Role::Title);
        if ranking.jobs.len() + ranking.skipped.len() < ranking.all {
            let text = format!("stopped: {} were found; R reads them all", ranking.all);
            build.text(&text, Role::Notice);
        }
        if !ranking.lacking.is_empty() {
            build.heading("asked most, and not shown by the CV");
        }
        for lack in &ranking.lacking {
            let required = match lack.required {
                0 => String::new(),
                required => format!(", required in {required}"),
            };
            let mut text = Rich::of(&lack.name, Role::Text);
            text.push(&format!("  in {} of {}{required}", lack.postings, ranking.jobs.len()), Role::Dim);
            let sign = Rich::of(&format!("{} ", signs.verdict(Verdict::Missing)), Role::Missing);
            build.push(&sign, &text);
        }
        if !ranking.skipped.is_empty() {
            build.heading("could not be read");
        }
        for skipped in &ranking.skipped {
            build.push(&Rich::of("- ", Role::Dim), &Rich::of(&skipped.why, Role::Text));
        }
        build.rows
    }
}
