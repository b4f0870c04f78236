//! Roles written as fields, as forms ask for them: "Job title: Bus driver", "Employer: Metro Lines".

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Employer,
    /// Place, dates and what else is no part of a role's name.
    Other,
}

/// The field that a label opens.
pub(super) fn of_label(label: &str) -> Option<Field> {
    match label.trim().trim_matches(['*', '_']).to_lowercase().as_str() {
        "title"
        | "job title"
        | "role"
        | "role title"
        | "position"
        | "position title"
        | "job position"
        | "job role"
        | "position held"
        | "post"
        | "post held"
        | "designation"
        | "occupation"
        | "occupation or position held" => Some(Field::Title),
        "employer"
        | "employer name"
        | "name of employer"
        | "name and address of employer"
        | "company"
        | "company name"
        | "organisation"
        | "organization"
        | "client" => Some(Field::Employer),
        "location" | "place" | "date" | "dates" | "period" | "duration" => Some(Field::Other),
        label if is_before(label) => Some(Field::Other),
        _ => None,
    }
}

/// Whether a label says only that what follows was earlier: "Before that", "Earlier career", "Prior experience".
fn is_before(label: &str) -> bool {
    let mut words = label.split_whitespace();
    let opens =
        matches!(words.next(), Some("before" | "earlier" | "early" | "previously" | "prior" | "formerly"));
    opens && words.clone().count() <= 3 && words.all(|word| !crate::title::is_role(word))
}

/// A line cut into its field and what that holds.
pub(super) fn split(line: &str) -> Option<(Field, &str)> {
    let Some((label, value)) = line.split_once(':') else { return unmarked(line) };
    let value = value.trim();
    of_label(label).filter(|_| !value.is_empty()).map(|field| (field, value))
}

/// Labels that nobody writes but in a form; bold type then stands for the colon.
const OF_FORMS: &[(&str, Field)] = &[
    ("occupation or position held", Field::Title),
    ("name and address of employer", Field::Employer),
    ("name of employer", Field::Employer),
];

/// A field whose label has no colon: "Occupation or position held Postman".
fn unmarked(line: &str) -> Option<(Field, &str)> {
    let line = line.trim();
    OF_FORMS.iter().find_map(|(label, field)| {
        let opens = line.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
        let value = line.get(label.len()..)?.trim();
        (opens && !value.is_empty()).then_some((*field, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_what_they_hold() {
        assert_eq!(split("Job title: Postman"), Some((Field::Title, "Postman")));
        assert_eq!(split("**Employer**: Royal Post"), Some((Field::Employer, "Royal Post")));
        assert_eq!(split("Occupation or position held Postman"), Some((Field::Title, "Postman")));
        assert_eq!(split("Before that: Postman"), Some((Field::Other, "Postman")));
        assert_eq!(split("Early years teacher: Acorns"), None);
        assert_eq!(split("Employer:"), None);
        assert_eq!(split("Nurse: St Mary's"), None);
    }
}
