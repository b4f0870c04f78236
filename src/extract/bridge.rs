//! Names with a number, an amount or an article in their midst: "hired 8 engineers", "managed a $3M budget", "Angular 17
//! applications".

use super::{Gap, Tokens};
use crate::word_list::WordList;

/// The most words that are passed over within a name: "over 1,200" are three, and an article may stand before them.
const MOST: usize = 4;

/// Numbers and amounts in words.
static AMOUNTS: WordList = WordList::of(&[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "dozen",
    "dozens",
    "several",
    "multiple",
    "numerous",
    "various",
    "many",
]);

/// What stands before an amount: "over 40", "around 200".
static BEFORE: WordList = WordList::of(&["over", "about", "around", "nearly", "roughly", "approximately"]);

/// Articles, and words that stand for them.
static ARTICLES: WordList = WordList::of(&["a", "an", "the", "our", "their", "its", "my"]);

/// Forms in "-ing" that say of what follows what it is as often as what is done to it: "testing environments" are no tested
/// environments.
static DESCRIBING: WordList = WordList::of(&[
    "building",
    "engineering",
    "operating",
    "programming",
    "testing",
    "learning",
    "marketing",
    "accounting",
    "computing",
    "processing",
    "purchasing",
    "scheduling",
]);

/// Which tokens of a text may be passed over within a name.
pub(super) struct Bridge<'a> {
    tokens: &'a Tokens,
    passed: Vec<bool>,
}

impl<'a> Bridge<'a> {
    /// What may be passed over in a text, if there is anything.
    pub(super) fn of(tokens: &'a Tokens) -> Option<Self> {
        let is_number = |at: usize| is_amount(tokens.form(at));
        let passed: Vec<bool> = (0..tokens.len())
            .map(|at| {
                let form = tokens.form(at);
                is_number(at)
                    || AMOUNTS.contains(form)
                    || ARTICLES.contains(form)
                    || BEFORE.contains(form) && (is_number(at + 1) || AMOUNTS.contains(tokens.form(at + 1)))
            })
            .collect();
        passed.contains(&true).then_some(Self { tokens, passed })
    }

    /// The token with which a name may go on behind the one at `at`, where something is passed over before it; `first` is the
    /// first token of the name.
    pub(super) fn over(&self, first: usize, at: usize) -> Option<usize> {
        let mut next = at + 1;
        while self.passes(first, next) {
            next += 1;
            if next - at > MOST + 1 {
                return None;
            }
        }
        let goes_on = next > at + 1
            && next < self.tokens.len()
            && matches!(self.tokens.gap(next), Gap::Space | Gap::Hyphen | Gap::Other);
        goes_on.then_some(next)
    }

    /// Whether a token may be passed over.
    pub(super) fn is_passed(&self, at: usize) -> bool {
        self.passed.get(at).copied().unwrap_or(false)
    }

    fn passes(&self, first: usize, at: usize) -> bool {
        let tokens = self.tokens;
        let joins = match tokens.gap(at) {
            Gap::Space | Gap::Hyphen | Gap::Other => true,
            // "1,200 users"
            Gap::Comma => {
                at > 0
                    && self.passed[at - 1]
                    && tokens.get(at - 1).map(|t| t.end + 1) == tokens.get(at).map(|t| t.start)
            }
            _ => false,
        };
        if !joins || !self.passed.get(at).copied().unwrap_or(false) {
            return false;
        }
        // Before what an article stands something is done to it: "running the workshops".
        let doing = || {
            let form = tokens.form(first);
            form.ends_with("ing") && !DESCRIBING.contains(form)
        };
        let article = ARTICLES.contains(tokens.form(at));
        !article || doing() || self.passes_amount(at + 1)
    }

    /// Whether an amount stands at a token: "a 60-page report", "a $3M budget".
    fn passes_amount(&self, at: usize) -> bool {
        self.passed.get(at).copied().unwrap_or(false) && !ARTICLES.contains(self.tokens.form(at))
    }
}

/// Whether a form is an amount: digits, with the sign of thousands or millions behind. A year, and the numbers of products
/// ("Office 365", "Civil 3D", "5G"), are none.
fn is_amount(form: &str) -> bool {
    let digits = form.trim_end_matches(['k', 'm', 'b', 'n']);
    let years = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        && form.len() - digits.len() <= 2
        && !years
        && !matches!(form, "360" | "365")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words with which a name may go on behind the first one.
    fn next(text: &str) -> Option<String> {
        let tokens = Tokens::of(text);
        let at = Bridge::of(&tokens)?.over(0, 0)?;
        Some(tokens.form(at).to_owned())
    }

    #[test]
    fn amounts_and_articles_are_passed_over() {
        for (text, wanted) in [
            ("hired 8 engineers", Some("engineers")),
            ("photographed 200+ weddings", Some("weddings")),
            ("managed a $3M budget", Some("budget")),
            ("supported over 1,200 users", Some("users")),
            ("supporting the over 1,200 users", Some("users")),
            ("office 365 management", None),
            ("civil 3D engineering", None),
            ("access 2016 control", None),
            ("trained dozens users", Some("users")),
            ("running the workshops", Some("workshops")),
            ("managed the services", None),
            ("testing the environments", None),
            ("hired engineers", None),
            ("hired 8, engineers", None),
            ("hired 8", None),
        ] {
            assert_eq!(next(text).as_deref(), wanted, "{text}");
        }
    }
}
