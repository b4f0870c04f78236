use super::*;

fn said(text: &str) -> Vec<(Option<u32>, Option<u32>, Option<String>)> {
    let tokens = Tokens::of(text);
    find(&tokens, text)
        .into_iter()
        .filter(|y| y.asks)
        .map(|y| {
            let of = y.of.map(|(from, to)| {
                let (start, end) = tokens.range(from, to);
                text[start as usize..end as usize].to_owned()
            });
            (y.min, y.max, of)
        })
        .collect()
}

#[test]
fn years_and_what_they_are_of() {
    let of = |min, max, of: &str| vec![(min, max, Some(of.to_owned()))];
    assert_eq!(said("5+ years of Scala"), of(Some(5), None, "Scala"));
    assert_eq!(
        said("3–5 yrs experience with distributed systems, ideally at scale"),
        of(Some(3), Some(5), "distributed systems")
    );
    assert_eq!(said("at least two years' experience in retail"), of(Some(2), None, "retail"));
    assert_eq!(said("3 to 5 years of experience"), [(Some(3), Some(5), None)]);
    assert_eq!(said("two (2) years experience"), [(Some(2), None, None)]);
    assert_eq!(
        said("7+ year’s proven working experience as a data analyst"),
        of(Some(7), None, "data analyst")
    );
    assert_eq!(said("minimum 10 years in accounting"), of(Some(10), None, "accounting"));
    assert_eq!(said("a decade of experience in nursing"), of(Some(10), None, "nursing"));
}

fn bounds(text: &str) -> Vec<(Option<u32>, Option<u32>)> {
    said(text).into_iter().map(|(min, max, _)| (min, max)).collect()
}

#[test]
fn numbers_of_years_in_many_forms() {
    for (text, min, max) in [
        ("1-3 years selling machine tools to dairies", Some(1), Some(3)),
        ("2 yrs provable forklift driving", Some(2), None),
        ("You have kept bees for four years or more.", Some(4), None),
        ("Minimum 6 (six) years in customs clearance", Some(6), None),
        ("Experience: 4+ yrs. Notice: 30 days", Some(4), None),
        ("a year's hands-on practice in theatre", Some(1), None),
        ("between three and seven years of audit experience", Some(3), Some(7)),
        ("At least 36 months of post-registration experience", Some(3), None),
        ("5yrs+ experience on site", Some(5), None),
        ("3-6yrs experience in tax", Some(3), Some(6)),
        ("two or three years of experience as a sous chef", Some(2), Some(3)),
        ("a year or two of experience with Go", Some(1), Some(2)),
        ("a couple of years' experience in lettings", Some(2), None),
        ("two decades of experience in shipping", Some(20), None),
        ("half a decade of experience in shipping", Some(5), None),
        ("no more than 2 years of experience", None, Some(2)),
        ("0 to 2 years of experience", Some(0), Some(2)),
        ("Solicitor with 3 years' PQE", Some(3), None),
        ("Minimum of 3 years experience in customer service", Some(3), None),
        ("8 years+ of database administration", Some(8), None),
        ("Python (5 years)", Some(5), None),
        ("Python - 5+ years", Some(5), None),
        ("no less than 5 years in procurement", Some(5), None),
        ("not less than 3 years of experience", Some(3), None),
        ("3-4+ years of experience in testing", Some(3), None),
        ("5+ experience with Airflow", Some(5), None),
    ] {
        assert_eq!(bounds(text), [(min, max)], "{text}");
    }
}

#[test]
fn a_part_of_the_years_in_something() {
    assert_eq!(
        said("6 years of experience in logistics, of which two in cold storage"),
        [(Some(6), None, Some("logistics".to_owned())), (Some(2), None, Some("cold storage".to_owned()))]
    );
    assert_eq!(
        bounds("Eight years in kitchens, at least three of them leading a brigade"),
        [(Some(8), None), (Some(3), None)]
    );
    assert_eq!(bounds("4+ years as a tester, including one in avionics"), [(Some(4), None), (Some(1), None)]);
    assert_eq!(bounds("5 years of experience, working with one of our teams"), [(Some(5), None)]);
}

#[test]
fn years_of_other_things_are_not_asked() {
    for text in [
        "sabbatical after completion of 5 years of consecutive service",
        "founded 10 years ago",
        "25 days a year",
        "Must be 21 years of age or older",
        "A 2-year degree in electronics",
        "Duration: 3 years",
        "a bonus after 5 years of service",
        "a 2 year contract",
        "Fixed term for 24 months (parental cover)",
        "We have spent six years perfecting the oven",
        "a 12-month secondment with experience of the sector",
        "probation of 12 months",
        "In 2025 our ambition",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn pay_a_year_is_no_number_of_years() {
    assert_eq!(said("Pay is 82,000 a year depending on experience"), []);
}
