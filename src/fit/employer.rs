//! Which employers recruiters know to be large: whoever worked there has worked in a large organisation.

use crate::extract::Tokens;

/// Names of large employers, one a line; a line that opens with `#` is none.
const LARGE: &str = include_str!("large-employers.txt");

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
    LARGE.lines().filter(|line| !line.starts_with('#')).any(|line| {
        let name = Tokens::of(line);
        name.len() <= employer.len()
            && (0..name.len()).all(|at| name.form(at) == employer.form(at))
            // "S.A.", "N.V."
            && (name.len()..employer.len())
                .all(|at| BEHIND.contains(&employer.form(at)) || employer.form(at).len() == 1)
    })
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
    fn the_names_are_in_order_and_each_once() {
        let names: Vec<&str> = LARGE.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(names.is_sorted_by(|a, b| a < b), "the list is not in order");
    }
}
