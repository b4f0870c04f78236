//! Skills of the taxonomy that stand for all products of a sort: "Service desk tools", "Geotechnical software".
//!
//! Such an entry names products beside each other that are not the same. Who shows one of them has shown the sort, and
//! of another of its products only a relative.

use super::term::Term;
use crate::taxonomy::{Kind, Skill};

/// The last words of names of sorts.
const SORTS: &[&str] = &[
    "engines",
    "libraries",
    "packages",
    "platform",
    "platforms",
    "products",
    "programs",
    "software",
    "suites",
    "system",
    "systems",
    "tool",
    "tools",
    "vendors",
];

/// Whether what stands in a CV tells of what is asked, both names of this skill: not where it is a sort and they are two
/// of its products.
pub(super) fn tells_of(skill: &Skill, wanted: &str, shown: &str) -> bool {
    let sort = skill.kind == Kind::Tech && names_sort(&skill.name);
    if !sort || !is_product(skill, wanted) || shown.eq_ignore_ascii_case(wanted) {
        return true;
    }
    // "PLAXIS" and "PLAXIS 2D" are one.
    let (Some(wanted), Some(shown)) = (Term::of(wanted), Term::of(shown)) else { return true };
    wanted.stems.iter().any(|stem| shown.stems.contains(stem))
}

fn names_sort(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    SORTS.contains(&last.as_str())
}

/// Whether a name of a sort is one of its products: the taxonomy writes those with a capital.
fn is_product(skill: &Skill, name: &str) -> bool {
    let mut labels = skill.aliases.iter().chain(&skill.exact).chain(&skill.ambiguous);
    let label = labels.find(|label| label.eq_ignore_ascii_case(name));
    label.is_some_and(|label| label.contains(char::is_uppercase) && !names_sort(label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Taxonomy;

    #[test]
    fn one_product_of_a_sort_is_not_another() {
        let taxonomy = Taxonomy::builtin();
        let skill = |id: &str| taxonomy.skill(taxonomy.find(id).expect("a skill")).clone();
        let software = skill("geotechnical-software");
        assert!(!tells_of(&software, "PLAXIS", "GeoStudio"));
        assert!(tells_of(&software, "PLAXIS", "plaxis"));
        assert!(tells_of(&software, "PLAXIS", "PLAXIS 2D"));
        assert!(tells_of(&software, "geotechnical software", "PLAXIS"));
        let one = skill("kubernetes");
        assert!(tells_of(&one, "Kubernetes", "k8s"), "two names of one product");
    }
}
