//! Which employers recruiters know to be large: whoever worked there has worked in a large organisation, and whoever worked
//! for several of them had large customers.

use std::sync::LazyLock;

use crate::extract::{Gap, Tokens};

/// Names of large employers, one a line; a line that opens with `#` is none.
const LIST: &str = include_str!("large-employers.txt");

/// The words of each name, read when a posting first asks for what they show.
static LARGE: LazyLock<Vec<Tokens>> = LazyLock::new(|| names().map(Tokens::of).collect());

fn names() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.starts_with('#'))
}

/// What may stand behind an employer's name and leaves it the same employer: forms of companies, countries, divisions.
const BEHIND: &[&str] = &[
    "ag",
    "america",
    "americas",
    "asia",
    "bank",
    "canada",
    "co",
    "company",
    "consulting",
    "corp",
    "corporation",
    "deutschland",
    "digital",
    "europe",
    "france",
    "germany",
    "global",
    "gmbh",
    "group",
    "healthcare",
    "inc",
    "india",
    "international",
    "ireland",
    "limited",
    "llc",
    "llp",
    "ltd",
    "motor",
    "nv",
    "plc",
    "pvt",
    "research",
    "sa",
    "se",
    "services",
    "software",
    "systems",
    "technologies",
    "technology",
    "uk",
    "us",
    "usa",
    "web",
];

/// Whether an employer of this name is known to be a large one. "Apple Tree Nursery" is not Apple.
pub(super) fn is_large(employer: &str) -> bool {
    let employer = Tokens::of(employer);
    LARGE.iter().any(|name| {
        name.len() <= employer.len()
            && (0..name.len()).all(|at| name.form(at) == employer.form(at))
            // "S.A.", "N.V."
            && (name.len()..employer.len())
                .all(|at| BEHIND.contains(&employer.form(at)) || employer.form(at).len() == 1)
    })
}

/// What a customer stands behind: "printed the labels for Walmart and Tesco", "clients such as Aldi".
const CUSTOMERS: &[&str] = &["for", "customers", "clients", "accounts", "brands", "retailers"];

/// Whether a text names several of them as those it was done for. One alone may be another word, and "Google Cloud" is
/// no customer.
pub(super) fn names_several(text: &str, tokens: &Tokens) -> bool {
    const SEVERAL: usize = 2;
    let Some(from) = (0..tokens.len()).find(|at| CUSTOMERS.contains(&tokens.form(*at))) else { return false };
    let from_capital = |at: usize| tokens.starts_with_capital(at, text);
    let named = |name: &&Tokens| {
        (from..tokens.len()).any(|at| {
            let end = at + name.len();
            // Nothing but a blank parts a name from the word that it goes on with.
            let goes_on = tokens.gap(end) == Gap::Space && from_capital(end);
            from_capital(at) && (0..name.len()).all(|i| name.form(i) == tokens.form(at + i)) && !goes_on
        })
    };
    LARGE.iter().filter(named).take(SEVERAL).count() == SEVERAL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_employer_is_known_by_its_whole_name() {
        for name in
            ["Hewlett Packard Enterprise", "IBM", "Amazon Web Services", "Siemens AG", "Nestlé S.A.", "NHS"]
        {
            assert!(is_large(name), "{name}");
        }
        for name in
            ["Apple Tree Nursery", "Target Practice Ltd", "Harbour Interactive", "", "Orange Grove Farm"]
        {
            assert!(!is_large(name), "{name}");
        }
    }

    #[test]
    fn several_large_customers_are_told_from_words() {
        let several = |text: &str| names_several(text, &Tokens::of(text));
        assert!(several("Printed labels for Walmart, Tesco and Aldi."));
        assert!(several(
            "Printed labels for brands including Levi's, 3M and Unilever (food) of retailers such as Aldi."
        ));
        assert!(!several("Printed labels for Walmart."));
        assert!(!several("Wrote scripts for Google Cloud and Amazon Redshift."));
        assert!(!several("Joined the logins of Google and Microsoft."));
        assert!(!several("Trained for a target with an apple."));
    }

    #[test]
    fn the_names_are_in_order_and_each_once() {
        assert!(names().is_sorted_by(|a, b| a < b), "the list is not in order");
    }
}
