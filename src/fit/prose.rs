//! Proofs that are no name of what is asked: a role as a whole, several of a kind, the language a CV is written in.

use super::demand::Demand;
use super::employer;
use super::judge::{Judge, LEVEL_UNSTATED, strength};
use super::language::{Level, UNSTATED};
use super::trade;
use super::verdict::{How, Place, Proof};
use crate::cv::{Cv, Role, SectionKind, Standing, years};
use crate::extract::{Gap, Subject};
use crate::markup::BlockKind;
use crate::taxonomy::Kind;
use crate::text::Span;

/// The category of office suites and of the programs in them.
const SUITES: &str = "office-suite";

/// The skill of those who worked where many work.
const LARGE_EMPLOYERS: &str = "large-enterprises";

/// The skill of those who worked for such.
const LARGE_CUSTOMERS: &str = "enterprise-customers";

/// Words that stand in every English text and mean nothing else in its neighbours' languages.
const ENGLISH: &[&str] =
    &["the", "and", "of", "to", "for", "with", "by", "from", "that", "which", "our", "their"];

/// A sentence shorter than this is a heading or a list.
const SENTENCE: usize = 6;

/// How many sentences make a text rather than a borrowed phrase.
const SENTENCES: usize = 3;

/// How much long experience transfers to a degree that it may stand in for.
const EXPERIENCE_FOR_DEGREE: f32 = 0.6;

/// From so many months on a role makes experience of the employer's trade.
const MONTHS_IN_TRADE: i32 = 6;

/// From so many years on experience may stand in for a degree: as long as one takes.
const YEARS_FOR_DEGREE: f64 = 3.0;

impl Judge<'_> {
    /// What the roles or the whole CV prove where no skill stands for it.
    pub(super) fn without_a_skill(&self, asked: usize) -> Option<Proof> {
        match self.demands[asked] {
            Demand::Plain if self.id(self.posting.found[asked].subject) == LARGE_EMPLOYERS => {
                self.at_a_large_employer(asked)
            }
            Demand::Plain if self.id(self.posting.found[asked].subject) == LARGE_CUSTOMERS => {
                self.for_large_customers(asked)
            }
            Demand::Plain if self.asked_kind(asked) == Kind::Domain => self.in_the_trade(asked),
            Demand::Plain => {
                let (at, note) = match self.id(self.posting.found[asked].subject) {
                    "multi-cloud" => (self.second_cloud()?, "shown by several clouds"),
                    "full-stack" => (self.both_ends()?, "shown by both of its ends"),
                    "sdlc" => (self.all_stages()?, "shown by its stages: design, testing, release"),
                    _ => (self.second_part(asked)?, "shown by several of its programs"),
                };
                let shown = &self.cv.shown[at];
                let place =
                    Place { line: shown.line, span: shown.span, section: shown.place, role: shown.role };
                Some(Proof {
                    shown: Some(at),
                    place,
                    asked,
                    how: How::Contains,
                    transfer: 1.0,
                    strength: strength(How::Contains, 1.0, shown.standing.strength()),
                    same_word: false,
                    note: Some(note.to_owned()),
                })
            }
            Demand::Language(level) if self.id(self.posting.found[asked].subject) == "english" => {
                // Where the CV says how good its English is, that stands.
                let asked_for = self.posting.found[asked].subject;
                if self.cv.shown.iter().any(|shown| shown.subject == asked_for) {
                    return None;
                }
                let place = english(self.cv, self.cv_words)?;
                let among = level.is_some_and(|level| level > UNSTATED && level <= Level::Fluent)
                    && lived_in_english(self.cv);
                let enough = among || level.is_none_or(|level| level <= UNSTATED);
                let (how, transfer) =
                    if enough { (How::Contains, 1.0) } else { (How::Adjacent, LEVEL_UNSTATED) };
                let note = if among {
                    "the CV is written in it, and tells of work or study where it is spoken".to_owned()
                } else {
                    "the CV is written in it and says nothing of the level".to_owned()
                };
                let strength = strength(how, transfer, Standing::Listed.strength());
                Some(Proof {
                    shown: None,
                    place,
                    asked,
                    how,
                    transfer,
                    strength,
                    same_word: false,
                    note: Some(note),
                })
            }
            Demand::Degree { open: true, .. } | Demand::Study { open: true, .. } => {
                let worked = years(self.cv.roles.iter().filter_map(|role| role.stretch(self.today)));
                if worked < YEARS_FOR_DEGREE {
                    return None;
                }
                let length =
                    |at: &usize| self.cv.roles[*at].stretch(self.today).map_or(0, |(from, to)| to - from);
                let longest = (0..self.cv.roles.len()).rev().max_by_key(length)?;
                let role = &self.cv.roles[longest];
                let place = block(self.cv, self.cv_words, role.block, Some(longest))?;
                let note =
                    format!("no degree, but experience may stand in for it: {worked} years in all roles");
                let transfer = EXPERIENCE_FOR_DEGREE;
                let strength = strength(How::Adjacent, transfer, 1.0);
                let how = How::Adjacent;
                Some(Proof {
                    shown: None,
                    place,
                    asked,
                    how,
                    transfer,
                    strength,
                    same_word: false,
                    note: Some(note),
                })
            }
            _ => None,
        }
    }

    /// A role of some months at an employer of the trade that is asked for.
    fn in_the_trade(&self, asked: usize) -> Option<Proof> {
        let wanted = self.posting.found[asked].subject.skill()?;
        let shows = |trade: &str| {
            let trade = self.taxonomy.find(trade);
            trade.is_some_and(|trade| trade == wanted || self.taxonomy.contains(trade, wanted).is_some())
        };
        let held =
            |role: &Role| role.stretch(self.today).is_some_and(|(from, to)| to - from >= MONTHS_IN_TRADE);
        let of_trade =
            |role: &Role| held(role) && role.org.as_deref().is_some_and(|org| trade::of(org).any(shows));
        let at = self.cv.roles.iter().position(of_trade)?;
        let role = &self.cv.roles[at];
        let note = role.org.as_ref().map(|org| format!("{org} is an employer of that trade"))?;
        self.told_by(asked, role.block, at, note)
    }

    /// A role at an employer that is known to be large.
    fn at_a_large_employer(&self, asked: usize) -> Option<Proof> {
        let large = |role: &Role| role.org.as_deref().is_some_and(employer::is_large);
        let at = self.cv.roles.iter().position(large)?;
        let role = &self.cv.roles[at];
        let note = role.org.as_ref().map(|org| format!("{org} is a large employer"))?;
        self.told_by(asked, role.block, at, note)
    }

    /// What was done in a role for several customers that are known to be large.
    fn for_large_customers(&self, asked: usize) -> Option<Proof> {
        let several =
            |at: &usize| employer::names_several(self.cv.blocks[*at].flow.text(), &self.cv.tokens[*at]);
        let of_role = |(number, role): (usize, &Role)| {
            (role.body..role.end_block).find(several).map(|block| (block, number))
        };
        let (at, role) = self.cv.roles.iter().enumerate().find_map(of_role)?;
        self.told_by(asked, at, role, "names large customers".to_owned())
    }

    /// The proof that a block of a role is.
    fn told_by(&self, asked: usize, at: usize, role: usize, note: String) -> Option<Proof> {
        let place = block(self.cv, self.cv_words, at, Some(role))?;
        let standing = Standing::of(self.cv.roles.get(role), place.section, self.today).strength();
        Some(Proof {
            shown: None,
            place,
            asked,
            how: How::Contains,
            transfer: 1.0,
            strength: strength(How::Contains, 1.0, standing),
            same_word: false,
            note: Some(note),
        })
    }

    /// Where the CV names a second program of the office suite that is asked: Excel and Word make Microsoft Office, one of them
    /// does not.
    fn second_part(&self, asked: usize) -> Option<usize> {
        let suite = self.posting.found[asked].subject.skill()?;
        if self.taxonomy.skill(suite).category != SUITES {
            return None;
        }
        let parts: Vec<Subject> = self
            .taxonomy
            .shown_by(suite)
            .filter(|part| self.taxonomy.skill(*part).category == SUITES)
            .map(Subject::Skill)
            .collect();
        let mut shown = (0..self.cv.shown.len()).filter(|at| parts.contains(&self.cv.shown[*at].subject));
        let first = self.cv.shown[shown.next()?].subject;
        shown.find(|at| self.cv.shown[*at].subject != first)
    }

    /// Where the CV shows the front end, if it shows the back end as well.
    fn both_ends(&self) -> Option<usize> {
        self.shows("backend-engineering").and_then(|_| self.shows("frontend-engineering"))
    }

    /// Where the CV shows the release of software, if it shows that it was designed and tested as well.
    fn all_stages(&self) -> Option<usize> {
        self.shows("system-design")?;
        self.shows("software-testing")?;
        ["deployment", "ci-cd", "release-management"].into_iter().find_map(|stage| self.shows(stage))
    }

    /// Where the CV shows a skill, by whatever contains it.
    fn shows(&self, id: &str) -> Option<usize> {
        let wanted = self.taxonomy.find(id)?;
        (0..self.cv.shown.len()).find(|at| {
            let skill = self.cv.shown[*at].subject.skill();
            skill.is_some_and(|skill| skill == wanted || self.taxonomy.contains(skill, wanted).is_some())
        })
    }

    /// Where the CV names a second cloud.
    fn second_cloud(&self) -> Option<usize> {
        let cloud = |subject: Subject| {
            subject.skill().is_some_and(|skill| self.taxonomy.skill(skill).category == "cloud-provider")
        };
        let mut clouds = (0..self.cv.shown.len()).filter(|at| cloud(self.cv.shown[*at].subject));
        let first = self.cv.shown[clouds.next()?].subject;
        clouds.find(|at| self.cv.shown[*at].subject != first)
    }
}

/// The first sentence of a CV that is written in English.
fn english(cv: &Cv, clean: &str) -> Option<Place> {
    let told = |at: &usize| {
        let told = matches!(
            cv.places[*at],
            SectionKind::Summary | SectionKind::Experience | SectionKind::Projects | SectionKind::Contact
        );
        told && matches!(cv.blocks[*at].kind, BlockKind::Item(_) | BlockKind::Paragraph)
    };
    let (mut english, mut other, mut first) = (0, 0, None);
    for at in (0..cv.blocks.len()).filter(told) {
        let tokens = &cv.tokens[at];
        if tokens.len() < SENTENCE {
            continue;
        }
        let words = (0..tokens.len()).filter(|i| ENGLISH.contains(&tokens.form(*i))).count();
        if words == 0 {
            other += 1;
        } else {
            english += 1;
            first = first.or(Some(at));
        }
    }
    let role = |at: usize| cv.roles.iter().position(|role| (role.block..role.end_block).contains(&at));
    let at = first.filter(|_| english >= SENTENCES && english > other)?;
    block(cv, clean, at, role(at))
}

/// Countries in which one works and studies in English.
const ENGLISH_SPEAKING: &[&str] = &["england", "scotland", "wales", "ireland", "canada", "australia"];

/// The states and provinces of such countries, as they stand behind a town. Quebec is not among them, nor what is the code of a
/// country as well that many towns stand before: IN, IL, ID, AR, SK.
const ENGLISH_STATES: &str = "AL,AK,AZ,CA,CO,CT,FL,GA,HI,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,\
    OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,DC,ACT,NSW,QLD,TAS,VIC,AB,BC,MB,NB,NS,ON,UK,USA,US,NZ";

/// Parts of such countries in the names of their universities: "University of Central Florida", "New York University". Names
/// that people or other countries bear as well are not among them.
const ENGLISH_PLACES: &[&str] = &[
    "alabama",
    "alaska",
    "arizona",
    "arkansas",
    "boston",
    "california",
    "carolina",
    "chicago",
    "colorado",
    "connecticut",
    "dakota",
    "delaware",
    "florida",
    "hawaii",
    "idaho",
    "illinois",
    "indiana",
    "iowa",
    "kansas",
    "kentucky",
    "leeds",
    "london",
    "louisiana",
    "manchester",
    "maryland",
    "massachusetts",
    "melbourne",
    "michigan",
    "minnesota",
    "mississippi",
    "missouri",
    "montana",
    "nebraska",
    "nevada",
    "ohio",
    "oklahoma",
    "ontario",
    "oregon",
    "oxford",
    "pennsylvania",
    "queensland",
    "seattle",
    "sydney",
    "tennessee",
    "texas",
    "toronto",
    "utah",
    "vermont",
    "virginia",
    "wisconsin",
    "wyoming",
    "york",
];

/// Words in the names of places of study.
const OF_STUDIES: &[&str] = &["university", "college", "institute", "polytechnic", "school"];

/// The most tokens of a line that states where something was.
const LINE: usize = 30;

/// Whether the CV places work or studies where English is spoken: "Covington, KY", "Leeds, UK".
fn lived_in_english(cv: &Cv) -> bool {
    let stated = |at: &usize| {
        let told =
            matches!(cv.places[*at], SectionKind::Experience | SectionKind::Education | SectionKind::Contact);
        let tokens = &cv.tokens[*at];
        let text = cv.blocks[*at].flow.text();
        let any = |words: &[&str]| (0..tokens.len()).any(|i| words.contains(&tokens.form(i)));
        let studied = cv.places[*at] == SectionKind::Education && any(OF_STUDIES) && any(ENGLISH_PLACES);
        told && tokens.len() <= LINE
            && (studied
                || (1..tokens.len()).any(|i| {
                    let (start, end) = tokens.range(i, i + 1);
                    let word = text.get(start as usize..end as usize).unwrap_or_default();
                    let behind_town = matches!(tokens.gap(i), Gap::Comma | Gap::Open | Gap::Dash);
                    let next = matches!(
                        (tokens.form(i), tokens.form(i + 1)),
                        ("new", "zealand") | ("united", "kingdom" | "states")
                    );
                    let country = word.starts_with(char::is_uppercase)
                        && (next || ENGLISH_SPEAKING.contains(&tokens.form(i)));
                    behind_town && (country || ENGLISH_STATES.split(',').any(|state| state == word))
                }))
    };
    (0..cv.blocks.len()).any(|at| stated(&at))
}

/// A block's words in its first line, as a place.
fn block(cv: &Cv, clean: &str, at: usize, role: Option<usize>) -> Option<Place> {
    let block = cv.blocks.get(at)?;
    let text = block.flow.text();
    let start = text.len() - text.trim_start().len();
    let whole = block.flow.span(start as u32, text.trim_end().len() as u32);
    let first = whole.of(clean).split('\n').next().unwrap_or_default().trim_end();
    let span = Span::new(whole.start as usize, whole.start as usize + first.len());
    Some(Place { line: block.first_line, span, section: cv.places[at], role })
}
