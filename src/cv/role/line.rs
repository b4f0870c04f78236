//! What each line of a CV could be in the header of a role: does it name a job, does it hold dates, how is it
//! dressed.

use super::fields::{self, Field};
use crate::cv::date::{self, Range};
use crate::extract::{Gap, Tokens};
use crate::markup::{Block, BlockKind};
use crate::title;

/// A header has no more words than this beside its dates.
const LONGEST_HEADER: usize = 16;

/// … and one that ends in a full stop behind its dates no more than this.
const CLOSED: usize = 6;

/// How a line is dressed, the most prominent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dress {
    Heading(u8),
    Bold,
    Row,
    Text,
    Item(u8),
}

impl Dress {
    fn of(block: &Block) -> Self {
        match block.kind {
            BlockKind::Heading(level) => Self::Heading(level),
            BlockKind::Row => Self::Row,
            BlockKind::Item(depth) => Self::Item(depth),
            _ if block.emphasised => Self::Bold,
            _ => Self::Text,
        }
    }

    /// Dressed so that it stands out from the text around it.
    pub(super) fn stands_out(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Bold)
    }
}

/// How a line names a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// Not at all.
    Nothing,
    /// Among other words.
    Among,
    /// And says little else.
    Alone,
}

/// A line as a part of a header.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub dress: Dress,
    /// The stretch of time it states as a header does: at an edge, beside few words.
    pub dates: Option<Range>,
    /// One month or year stated so, where there is no stretch.
    pub single: Option<Range>,
    /// Whether it names a job.
    pub naming: Naming,
    /// Its words beside the dates.
    pub words: usize,
    /// It can be a part of a header: short, no sentence, no code.
    pub heads: bool,
    /// It tells of a degree, a certificate or time off, and of no job.
    pub elsewhere: bool,
    /// What it is the label of, if it is one.
    pub label: Option<Label>,
    /// It is the first part of a paragraph that goes on with what was done there.
    pub goes_on: bool,
}

/// What a line that is a label stands above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A part of what a role tells: "Clients", "Key duties".
    Part,
    /// The name of a job: "Role", "Position".
    Title,
}

impl Line {
    pub(super) fn of(block: &Block, tokens: &Tokens) -> Self {
        let dress = Dress::of(block);
        let whole = block.flow.text();
        // The header of a role may be the first line of a paragraph that goes on with what was done there.
        // A heading over several lines tells who, where and when, a line each.
        let lines = matches!(dress, Dress::Heading(_)) && whole.contains('\n');
        let first = if tokens.len() > LONGEST_HEADER && dress != Dress::Row && !lines {
            whole.split_once('\n').map(|(first, _)| first).or_else(|| told_first(whole))
        } else {
            None
        };
        let of_first = first.map(Tokens::of);
        let (text, tokens) = (first.unwrap_or(whole), of_first.as_ref().unwrap_or(tokens));
        let mut line = Self {
            dress,
            dates: None,
            single: None,
            naming: Naming::Nothing,
            words: tokens.len(),
            heads: false,
            elsewhere: false,
            label: None,
            goes_on: first.is_some(),
        };
        let longest = if dress == Dress::Row || lines { usize::MAX } else { LONGEST_HEADER + 14 };
        if matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter) || tokens.len() > longest {
            return line;
        }
        let dates = date::find(text);
        let single = if dates.is_none() { date::find_single(text) } else { None };
        let range = dates.or(single);
        let outside = |i: usize| {
            let (start, end) = tokens.range(i, i + 1);
            range.is_none_or(|range| end <= range.span.start || start >= range.span.end)
                && text.get(start as usize..end as usize).is_some_and(|w| w.chars().any(char::is_alphabetic))
        };
        line.words = (0..tokens.len()).filter(|i| outside(*i) && !is_label(tokens.form(*i))).count();
        let held = title::find_held(tokens);
        // "Research Fellow, University of Otago, Dunedin." is no sentence, whatever it ends in.
        // … nor is "2018 – present Research Fellow, University of Otago."
        let opens = held
            .is_some_and(|(from, to)| (0..from).all(|i| !outside(i)) && goes_on_with_employer(tokens, to));
        // A row of a table may hold a whole role.
        // "Leeds – July 2015 to date.", "**Contracted engineer with Acme: 2019 to 2021**": what closes with its dates is no
        // sentence.
        let closes = dates
            .is_some_and(|range| range.span.end as usize >= text.trim_end_matches(['.', ' ', ')']).len());
        line.heads = dress == Dress::Row
            || lines
            || line.words <= LONGEST_HEADER
                && !holds_an_address(text)
                && (dress.stands_out() || text.ends_with(')') || !holds_a_sentence(text))
                && (opens || closes && line.words <= CLOSED || !ends_sentence(text))
                // "Manufactured Assemblies Design Engineer" is a title, and no sentence.
                && (dress.stands_out() && (closes || is_in_capitals(text)) || !acts(tokens, text));
        if !line.heads {
            return line;
        }
        line.naming = match held {
            Some((from, to)) if (to - from) * 2 >= line.words => Naming::Alone,
            Some(_) => Naming::Among,
            None if matches!(fields::split(text), Some((Field::Title, _))) => Naming::Alone,
            None => Naming::Nothing,
        };
        let last = tokens.form(tokens.len().saturating_sub(1));
        line.label = if names_body(tokens) {
            Some(Label::Part)
        } else if tokens.len() <= 2 && matches!(last, "role" | "position" | "title") {
            Some(Label::Title)
        } else {
            None
        };
        line.elsewhere = is_away(tokens)
            || is_learned(tokens)
                && !held.is_some_and(|(from, to)| to - from > 1 || tokens.form(from) != "associate");
        line.dates = dates.filter(|range| line.states(text, *range));
        line.single = single.filter(|range| line.states(text, *range) && !expects(tokens));
        line
    }

    /// Whether dates stand in it as in a header and not as in a sentence that tells of them.
    fn states(&self, text: &str, range: Range) -> bool {
        if self.dress.stands_out() || self.dress == Dress::Row {
            return true;
        }
        let before = text.get(..range.span.start as usize).unwrap_or_default();
        let after = text.get(range.span.end as usize..).unwrap_or_default();
        let few = |part: &str, most: usize| {
            part.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() <= most
        };
        few(before, 0) || few(after, 4) || before.trim_end().ends_with(['|', '(', '–', '—', '·', '•', ','])
    }

    /// It names a job.
    pub(super) fn job(&self) -> bool {
        self.naming != Naming::Nothing
    }

    /// It names a job and says little else.
    pub(super) fn names(&self) -> bool {
        self.naming == Naming::Alone
    }

    /// The dates, of whatever kind.
    pub(super) fn dated(&self) -> Option<Range> {
        self.dates.or(self.single)
    }

    /// A part of a header that holds no dates.
    pub(super) fn is_undated_part(&self) -> bool {
        self.heads
            && self.dated().is_none()
            && self.words > 0
            && !matches!(self.dress, Dress::Item(_) | Dress::Row)
    }

    /// Whether the dates of the line with that `text` stand in a column set by hand, at the left of the words.
    pub(super) fn has_column(&self, text: &str) -> bool {
        let Some(range) = self.dated() else { return false };
        let before = text.get(..range.span.start as usize).unwrap_or_default();
        let after = text.get(range.span.end as usize..).unwrap_or_default();
        self.words > 0 && before.trim().is_empty() && after.starts_with("  ")
    }

    /// A line of text that is nothing but dates.
    pub(super) fn is_dated_term(&self) -> bool {
        self.dates.is_some() && self.words == 0 && matches!(self.dress, Dress::Text | Dress::Bold)
    }

    /// How long a job lasted and nothing else: "(8 years)", "3-4 months".
    pub(super) fn is_duration(&self, text: &str) -> bool {
        const UNITS: [&str; 8] = ["month", "months", "year", "years", "yrs", "mos", "weeks", "approx"];
        let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
        self.words <= 3
            && words.peek().is_some()
            && words.all(|word| UNITS.contains(&word.to_lowercase().as_str()) || word == "and")
    }

    /// Dates, with a place or an employer beside them at most.
    pub(super) fn mostly_dates(&self) -> bool {
        self.dated().is_some() && self.words <= 10
    }
}

/// What a paragraph tells first behind the dates that it opens with ("2021–2023: full-time developer for Acme, a maker of …"), or
/// up to a colon with its dates in it ("Developer (2013–2015), Acme, Leeds: I wrote …").
pub(super) fn told_first(text: &str) -> Option<&str> {
    const LONGEST: usize = 120;
    if let Some((head, _)) = text.split_once(": ").filter(|(head, _)| head.len() <= LONGEST)
        && date::find(head).is_some_and(|range| range.span.start > 0)
    {
        return Some(head);
    }
    let range = date::find(text).filter(|range| range.span.start == 0)?;
    let behind = range.span.end as usize;
    let rest = text.get(behind..).filter(|rest| rest.trim_start().starts_with([':', '：']))?;
    let end = rest.find([',', ';']).into_iter().chain(rest.find(". ")).min()?;
    text.get(..behind + end).filter(|told| told.len() <= LONGEST)
}

/// Whether every longer word opens with a capital.
fn is_in_capitals(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.len() > 3).all(|word| word.starts_with(char::is_uppercase))
}

/// Whether an employer follows a job's name: "Research Fellow, University of Otago", "Engineer at Acme (Leeds)".
fn goes_on_with_employer(tokens: &Tokens, to: usize) -> bool {
    tokens.gap(to) == Gap::Comma || tokens.gap(to) == Gap::Space && matches!(tokens.form(to), "at" | "with")
}

/// Words that say that dates follow.
fn is_label(form: &str) -> bool {
    matches!(
        form,
        "duration" | "period" | "date" | "dates" | "tenure" | "when" | "time" | "timeline" | "since" | "from"
    )
}

/// Ends as a sentence does; "Inc." and "Ltd." end none.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end();
    let Some(body) = text.strip_suffix('.') else { return text.ends_with([';', '!', '?']) };
    let last = body.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let short = matches!(
        last.to_lowercase().as_str(),
        "inc"
            | "ltd"
            | "co"
            | "corp"
            | "llc"
            | "jr"
            | "sr"
            | "st"
            | "dept"
            | "univ"
            | "intl"
            | "etc"
            | "bros"
            | "plc"
    );
    !short && !last.contains('.') && !last.chars().all(|c| c.is_ascii_digit())
}

/// Opens with what somebody did, "Managed a team of engineers": a line of the body.
fn acts(tokens: &Tokens, text: &str) -> bool {
    let first = tokens.form(0);
    // "The Hoccleve Archive" is a name.
    let next = tokens.get(1).and_then(|token| text.get(token.start as usize..)).unwrap_or_default();
    if first == "the" && next.starts_with(char::is_uppercase) {
        return false;
    }
    let told = matches!(
        first,
        "led" | "built" | "wrote" | "ran" | "taught" | "made" | "kept" | "won" | "sold" | "drove" | "grew" | "oversaw"
            | "took" | "gave" | "held" | "brought" | "set" | "cut" | "worked" | "used" | "i" | "we" | "my" | "responsible"
            | "promoted" | "reporting" | "including" | "using" | "this" | "the" if tokens.len() > 3
    );
    let names_people = matches!(
        first,
        "certified" | "registered" | "advanced" | "embedded" | "associated" | "limited" | "united" | "applied"
            | "distributed" | "licensed" | "qualified" | "automated" | "chartered" | "accredited" | "retired"
            | "speed" | "seed" | "feed" | "red" | "fred" | "ted" | "integrated" | "allied" | "unified" | "shared"
            | "connected" | "managed" if first != "managed"
    );
    told || first.len() > 4 && first.ends_with("ed") && !names_people && tokens.len() > 3
}

/// Names what a role's body is made of: "Clients", "Key achievements", "Technologies used".
fn names_body(tokens: &Tokens) -> bool {
    let last = if matches!(tokens.form(tokens.len().saturating_sub(1)), "used" | "include" | "included") {
        tokens.len().saturating_sub(2)
    } else {
        tokens.len().saturating_sub(1)
    };
    last < 3
        && matches!(
            tokens.form(last),
            "accomplishments"
                | "achievements"
                | "activities"
                | "clients"
                | "deliverables"
                | "description"
                | "duties"
                | "environment"
                | "highlights"
                | "overview"
                | "projects"
                | "responsibilities"
                | "results"
                | "skills"
                | "stack"
                | "summary"
                | "tasks"
                | "technologies"
                | "tools"
        )
}

/// Names time without a job.
fn is_away(tokens: &Tokens) -> bool {
    (0..tokens.len().min(6)).any(|i| {
        let next = tokens.form(i + 1);
        match tokens.form(i) {
            "sabbatical" | "travelled" | "traveled" | "travelling" | "traveling" | "backpacking" => true,
            "career" => matches!(next, "break" | "gap" | "pause"),
            "gap" => next == "year",
            "parental" | "maternity" | "paternity" | "adoption" | "family" | "medical" | "study" => {
                next == "leave"
            }
            "planned" => next == "break",
            _ => false,
        }
    })
}

/// Whether an e-mail address stands in it, as at the top of a CV.
fn holds_an_address(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')))
}

/// Whether a sentence ends within it and another begins: "Network engineer. Eight years with ports; certified since 2017".
fn holds_a_sentence(text: &str) -> bool {
    const SHORTENED: usize = 4;
    text.match_indices(". ").any(|(at, _)| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        let next = text[at + 2..].trim_start().chars().next();
        word.len() > SHORTENED && word.chars().all(char::is_lowercase) && next.is_some_and(char::is_uppercase)
    })
}

/// Names a degree or a certificate.
fn is_learned(tokens: &Tokens) -> bool {
    (0..tokens.len().min(30)).any(|i| {
        let next = tokens.form(i + 1);
        match tokens.form(i) {
            // "March 2006 to May 2007 (part-time, undergraduate)" says beside what one worked.
            "undergraduate" => {
                i == 0 || matches!(next, "degree" | "studies" | "course" | "program" | "programme")
            }
            "bachelor" | "bsc" | "msc" | "mba" | "diploma" | "degree" | "gcse" | "baccalaureate"
            | "btech" | "mtech" | "beng" | "meng" | "certificate" | "certification" | "coursework"
            | "gpa" => true,
            "master" => matches!(next, "of" | "in") || tokens.form(i + 1) == "degree",
            "phd" => i == 0 || matches!(next, "in" | "of"),
            "b" | "m" => matches!(next, "sc" | "tech" | "eng"),
            "ba" | "ma" | "bs" | "ms" => matches!(next, "in" | "of"),
            _ => false,
        }
    })
}

/// Says that its date is still to come.
fn expects(tokens: &Tokens) -> bool {
    (0..tokens.len()).any(|i| matches!(tokens.form(i), "expected" | "anticipated" | "founded" | "graduated"))
}
