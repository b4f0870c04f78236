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
        | "position held"
        | "post"
        | "post held"
        | "designation"
        | "occupation"
        | "occupation or position held" => Some(Field::Title),
        "employer" | "employer name" | "name of employer" | "company" | "company name" | "organisation"
        | "organization" | "client" => Some(Field::Employer),
        "location" | "place" | "date" | "dates" | "period" | "duration" => Some(Field::Other),
        _ => None,
    }
}

/// A line cut into its field and what that holds.
pub(super) fn split(line: &str) -> Option<(Field, &str)> {
    let (label, value) = line.split_once(':')?;
    let value = value.trim();
    of_label(label).filter(|_| !value.is_empty()).map(|field| (field, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_what_they_hold() {
        assert_eq!(split("Job title: Postman"), Some((Field::Title, "Postman")));
        assert_eq!(split("**Employer**: Royal Post"), Some((Field::Employer, "Royal Post")));
        assert_eq!(split("Employer:"), None);
        assert_eq!(split("Nurse: St Mary's"), None);
    }
}
