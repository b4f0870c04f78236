//! Names of places that tell a place where nothing else does: countries, large cities, regions; and the codes that
//! stand behind a town. The lists stand in `lexicon::places`.

use crate::phrase_tables::TABLES;

/// Whether it is the name of a large city or region, in any letter case.
pub(super) fn is_city(name: &str) -> bool {
    TABLES.cities.holds_word(&name.to_lowercase())
}

/// Whether it is such a name, or that of a country or part of the world.
pub(super) fn is_known(name: &str) -> bool {
    let name = name.to_lowercase();
    TABLES.cities.holds_word(&name) || TABLES.countries.holds_word(&name)
}

/// Whether it is the code of a state or province and nothing else.
pub(super) fn is_code(name: &str) -> bool {
    TABLES.codes.holds_word(name)
}

/// Whether a name ends in the code of a state: "Karratha WA".
pub(super) fn has_code(name: &str) -> bool {
    name.rsplit_once(' ')
        .is_some_and(|(town, code)| TABLES.codes.holds_word(code) && town.starts_with(char::is_uppercase))
}
