//! What trade an employer is of, by its name: whoever worked at Hill Bank has worked in banking.
//!
//! A trade is a domain of the taxonomy. Only where a domain is asked for does an employer show it: what is used or learned
//! there its name does not tell.

use std::sync::LazyLock;

use crate::extract::Tokens;

/// Trades by their ids in the taxonomy, each with words in the names of employers of it and with names that recruiters know, of
/// which none means anything else.
#[rustfmt::skip] // A name a line would make pages of it.
const TRADES: &[(&str, &[&str])] = &[
    ("banking", &[
        "bank", "bancorp", "credit union", "building society", "barclays", "hsbc", "citigroup", "citibank", "jpmorgan",
        "jp morgan", "j.p. morgan", "goldman sachs", "morgan stanley", "wells fargo", "ubs", "credit suisse", "bnp paribas",
        "societe generale", "santander", "natwest", "bbva", "unicredit", "commerzbank", "monzo", "capital one",
    ]),
    ("insurance", &[
        "insurance", "assurance", "insurers", "allianz", "axa", "aviva", "aetna", "cigna", "metlife", "geico", "state farm",
        "liberty mutual", "swiss re", "munich re",
    ]),
    ("healthcare", &[
        "hospital", "hospitals", "nhs", "medical center", "medical centre", "health system", "healthcare", "clinic", "clinics",
        "kaiser permanente", "mayo clinic", "unitedhealth",
    ]),
    ("pharmaceuticals", &[
        "pharma", "pharmaceutical", "pharmaceuticals", "pfizer", "novartis", "roche", "astrazeneca", "glaxosmithkline", "gsk",
        "sanofi", "eli lilly", "bristol myers squibb", "abbvie", "amgen", "novo nordisk",
    ]),
    ("consulting", &[
        "consulting", "consultancy", "consultants", "accenture", "capgemini", "deloitte", "kpmg", "pwc",
        "pricewaterhousecoopers", "ernst & young", "mckinsey", "booz allen hamilton", "bain & company",
    ]),
    ("aviation", &["airlines", "airways", "air lines", "lufthansa", "ryanair", "easyjet", "airport", "airports"]),
    ("automotive", &[
        "motors", "automotive", "toyota", "volkswagen", "bmw", "daimler", "mercedes-benz", "stellantis", "renault", "nissan",
        "hyundai", "jaguar land rover",
    ]),
    ("telecoms", &[
        "telecom", "telecoms", "telecommunications", "telekom", "vodafone", "verizon", "at&t", "t-mobile", "telefonica",
        "telefónica", "ericsson",
    ]),
    ("semiconductors", &["semiconductor", "semiconductors", "tsmc", "nvidia", "qualcomm", "texas instruments", "globalfoundries"]),
    ("oil-and-gas", &["exxonmobil", "chevron", "totalenergies", "equinor", "petrobras", "conocophillips", "schlumberger", "halliburton"]),
    ("energy", &["national grid", "edf", "engie", "e.on", "iberdrola"]),
    ("logistics", &["logistics", "dhl", "fedex", "maersk", "freight"]),
    ("hospitality", &["hotel", "hotels", "resort", "resorts", "hilton", "marriott"]),
    ("retail", &[
        "supermarket", "supermarkets", "walmart", "tesco", "aldi", "lidl", "carrefour", "sainsbury's", "home depot", "ikea",
        "macy's", "nordstrom", "costco", "kroger",
    ]),
    ("higher-education", &["university", "universität", "université", "universidad"]),
    ("gaming", &["game studio", "games studio", "riot games", "epic games", "rockstar games", "ubisoft", "electronic arts", "activision", "blizzard entertainment", "nintendo"]),
];

/// The words of each trade's names, read when a posting first asks for a domain that no skill of the CV shows.
static NAMES: LazyLock<Vec<(&str, Vec<Tokens>)>> = LazyLock::new(|| {
    let read = |names: &&[&str]| names.iter().map(|name| Tokens::of(name)).collect();
    TRADES.iter().map(|(trade, names)| (*trade, read(names))).collect()
});

/// The trades, by their ids in the taxonomy, that an employer's name tells.
pub(super) fn of(employer: &str) -> impl Iterator<Item = &'static str> {
    let employer = Tokens::of(employer);
    let named = move |name: &Tokens| {
        let at = |from: usize| (0..name.len()).all(|i| name.form(i) == employer.form(from + i));
        (0..employer.len()).any(at)
    };
    NAMES.iter().filter(move |(_, names)| names.iter().any(&named)).map(|(trade, _)| *trade)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{Kind, Taxonomy};

    #[test]
    fn a_trade_is_told_by_a_word_or_a_known_name() {
        let told = |employer: &str| of(employer).collect::<Vec<_>>();
        assert_eq!(told("Hill & Moor Bank plc"), ["banking"]);
        assert_eq!(told("Goldman Sachs International"), ["banking"]);
        assert_eq!(told("University Hospital of Harlow"), ["healthcare", "higher-education"]);
        assert!(told("Riverbank Bakery").is_empty());
    }

    #[test]
    fn every_trade_is_a_domain_of_the_taxonomy() {
        let taxonomy = Taxonomy::builtin();
        for (trade, _) in TRADES {
            let skill = taxonomy.find(trade).map(|skill| taxonomy.skill(skill));
            assert_eq!(skill.map(|skill| skill.kind), Some(Kind::Domain), "{trade}");
        }
    }
}
