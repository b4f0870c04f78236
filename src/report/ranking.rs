//! How a CV meets many postings: the answer of `cvfit rank`, and its report.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::name;
use super::model::KindWord;
use super::outline::{Block, Column, Outline, Piece};
use super::words;
use crate::rank::Sort;
use crate::taxonomy::Kind;

/// A posting and how the CV meets it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RankedPosting {
    /// Its place in the order, from 1.
    pub rank: usize,
    /// As in `cvfit check`: what the CV shows now, 0 to 1; nothing where nothing that is asked was recognised.
    pub coverage: Option<f64>,
    /// What it would show with wording alone.
    pub wording: Option<f64>,
    /// What it shows of what is required; nothing where nothing is.
    pub required: Option<f64>,
    /// What it shows of what is preferred; nothing where nothing is.
    pub preferred: Option<f64>,
    /// Required and preferred needs that are covered.
    pub covered: usize,
    /// Those that are adjacent.
    pub adjacent: usize,
    /// Those that are missing.
    pub missing: usize,
    /// The job's title.
    pub title: Option<String>,
    /// Who employs.
    pub company: Option<String>,
    /// The file; `-` is standard input.
    pub file: String,
    /// The line of that file, where it is JSON Lines; counted from 1.
    pub line: Option<usize>,
    /// The id that the line gives.
    pub id: Option<String>,
}

impl RankedPosting {
    /// Where it stands: the file, and its line and id where it is one of many.
    fn place(&self) -> String {
        let file = if self.file == "-" { "standard input" } else { &self.file };
        let line = self.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let id = self.id.as_ref().map(|id| format!(", id {id}")).unwrap_or_default();
        format!("{file}{line}{id}")
    }
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SkippedPosting {
    /// The file; `-` is standard input.
    pub file: String,
    /// The line of that file, where it is JSON Lines; counted from 1.
    pub line: Option<usize>,
    /// Why, in one sentence that names it.
    pub why: String,
}

/// A skill that postings ask for and the CV does not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LackingAnswer {
    /// The skill's id in the taxonomy.
    pub id: String,
    /// The skill's name in the taxonomy, or how a posting names it where the taxonomy lacks it.
    pub name: String,
    /// What kind of thing it is.
    #[schemars(with = "KindWord")]
    pub kind: Kind,
    /// In how many postings it is asked, alone or as one of several that would be enough, and nothing meets that.
    pub postings: usize,
    /// In how many of these it is required.
    pub required: usize,
}

/// How many postings came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RankTotals {
    /// Were read and compared.
    pub ranked: usize,
    /// Of these, have less than the coverage that was asked for, and are not listed.
    pub below_minimum: usize,
    /// Are listed.
    pub listed: usize,
    /// Could not be read.
    pub skipped: usize,
}

/// How a CV meets many postings.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "cvfit rank")]
pub struct RankAnswer {
    /// The version of the answers.
    pub schema: u32,
    /// The CV's file as named by the user.
    pub cv: String,
    /// By what the postings are ordered.
    pub sort: Sort,
    /// How many there are.
    pub totals: RankTotals,
    /// The postings in their order.
    pub postings: Vec<RankedPosting>,
    /// What these ask most that the CV lacks, also those that a limit left out; without soft skills.
    pub lacking: Vec<LackingAnswer>,
    /// What could not be read, in the order in which it was given.
    pub skipped: Vec<SkippedPosting>,
}

/// The report of `cvfit rank`.
pub fn ranking(answer: &RankAnswer) -> Outline {
    let mut out = Outline::default();
    let totals = &answer.totals;
    out.title(format!(
        "{} for the CV {}",
        words::count(totals.ranked, "posting", "postings"),
        name(&answer.cv)
    ));
    if !answer.postings.is_empty() {
        out.blocks.push(table(&answer.postings));
    }
    lacking(&mut out, answer);
    out.heading("Totals");
    out.fact(0, format!("{} ranked, {} listed", totals.ranked, totals.listed));
    if totals.below_minimum > 0 {
        out.fact(0, format!("{} below the coverage that was asked for", totals.below_minimum));
    }
    let unread = answer.postings.iter().filter(|posting| posting.coverage.is_none()).count();
    if unread > 0 {
        out.fact(
            0,
            format!("{unread} listed without a coverage: nothing that is asked was recognised in them"),
        );
    }
    if totals.skipped > 0 {
        out.fact(0, format!("{} skipped, because they could not be read", totals.skipped));
    }
    out
}

fn table(postings: &[RankedPosting]) -> Block {
    let column = |name| Column { name, number: true };
    let share = |share: Option<f64>| share.map_or_else(|| "-".to_owned(), words::percent);
    let row = |posting: &RankedPosting| {
        let cells = vec![
            posting.rank.to_string(),
            share(posting.coverage),
            share(posting.wording),
            share(posting.required),
            share(posting.preferred),
            posting.covered.to_string(),
            posting.adjacent.to_string(),
            posting.missing.to_string(),
        ];
        let title = posting.title.as_deref().unwrap_or("a posting without a title");
        let company = posting.company.as_ref().map(|company| format!(", {company}")).unwrap_or_default();
        (cells, format!("{title}{company} ({})", posting.place()))
    };
    Block::Table {
        columns: ["rank", "now", "wording", "required", "preferred", "covered", "adjacent", "missing"]
            .map(column)
            .to_vec(),
        remark: "posting",
        rows: postings.iter().map(row).collect(),
    }
}

/// What the postings ask most that the CV lacks.
fn lacking(out: &mut Outline, answer: &RankAnswer) {
    if answer.lacking.is_empty() {
        return;
    }
    out.heading("Asked most, and not shown by the CV");
    let among = answer.totals.ranked - answer.totals.below_minimum;
    for lack in &answer.lacking {
        let required = match lack.required {
            0 => String::new(),
            required if required == lack.postings => ", always required".to_owned(),
            required => format!(", required in {required}"),
        };
        let counted =
            format!("  in {} of {}{required}", lack.postings, words::count(among, "posting", "postings"));
        out.item(0, vec![Piece::strong(lack.name.as_str()), Piece::plain(counted)]);
    }
}
