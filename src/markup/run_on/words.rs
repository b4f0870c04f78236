//! Words by which the parts of a page are told where nothing else is left of its layout.

/// Words that open what is asked or done.
#[rustfmt::skip] // A word a line would make pages of it.
pub(super) const OPENERS: &[&str] = &[
    "Strong", "Experience", "Experienced", "Excellent", "Ability", "Able", "Knowledge", "Understanding", "Proficient",
    "Proficiency", "Proven", "Demonstrated", "Familiar", "Familiarity", "Working", "Solid", "Good", "Great", "Must",
    "Minimum", "Bachelor", "Master", "Degree", "Willing", "Willingness", "Responsible", "Develop", "Design", "Manage",
    "Provide", "Create", "Build", "Work", "Assist", "Support", "Ensure", "Maintain", "Perform", "Lead", "Participate",
    "Prepare", "Coordinate", "Review", "Analyze", "Collaborate", "Communicate", "Conduct", "Implement", "Monitor",
    "Required", "Preferred", "Desired", "Advanced", "Previous", "Prior", "Hands", "Deep", "Extensive", "You", "We",
    "Your", "Our", "The", "This", "All", "Full", "Clear", "Basic", "Fluent", "Valid", "Current", "Effective",
    "Exceptional", "Outstanding", "Comfortable", "Passion", "Passionate", "Attention", "Certification", "Certified",
    "Licensed", "Highly", "Thorough", "Superior", "Intermediate", "Expert", "Expertise", "Competent", "Capable",
    "Comfort", "Exposure", "Background", "Bachelors", "Masters", "Associate", "Certificate", "Diploma", "Assists",
    "Provides", "Manages", "Develops", "Maintains", "Performs", "Ensures", "Supports", "Works", "Creates", "Prepares",
    "Reviews", "Leads", "Conducts", "Coordinates", "Serves", "Developing", "Managing", "Providing", "Ensuring",
    "Supporting", "Leading", "Interested", "Apply", "Please", "To",
];

/// Nouns that head the parts of a posting or a CV, as they end its headings.
#[rustfmt::skip] // A word a line would make pages of it.
pub(super) const HEADS: &[&str] = &[
    "Responsibilities", "Requirements", "Qualifications", "Duties", "Functions", "Skills", "Abilities", "Education",
    "Experience", "Summary", "Description", "Overview", "Benefits", "Certifications", "Licenses", "Competencies",
    "Knowledge", "Software", "Accountabilities",
];

/// Whether a word is such a noun, in capitals or not.
pub(super) fn heads(word: &str) -> bool {
    HEADS.iter().any(|head| head.eq_ignore_ascii_case(word))
}
