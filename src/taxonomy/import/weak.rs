//! Words that tell nothing of a skill on their own.

/// Words of grammar: articles, pronouns, prepositions, conjunctions.
#[rustfmt::skip]
const GRAMMAR: &[&str] = &[
    "a", "about", "across", "after", "all", "an", "and", "any", "as", "at", "be", "by", "for", "from",
    "his", "how", "in", "into", "is", "it", "its", "no", "not", "of", "off", "on", "one", "one's", "or",
    "other", "others", "our", "out", "over", "own", "per", "she", "so", "such", "than", "that", "the",
    "their", "them", "these", "they", "this", "those", "through", "to", "under", "up", "us", "via", "we",
    "what", "when", "where", "which", "while", "who", "with", "within", "without", "you", "your",
    "yourself",
];

/// Words that stand behind or before a name and leave it what it is.
#[rustfmt::skip]
const GENERIC: &[&str] = &[
    "application", "applications", "approach", "approaches", "code", "coding", "concept", "concepts",
    "developer", "development", "edition", "engine", "framework", "fundamentals", "lang", "language",
    "languages", "library", "method", "methods", "platform", "principle", "principles", "product",
    "products", "prog", "program", "programming", "programs", "query", "script", "scripting", "server",
    "software", "suite", "system", "systems", "technique", "techniques", "technology", "theory", "tool",
    "tools", "version", "web",
];

/// Makers whose name stands before that of a product.
#[rustfmt::skip]
const VENDORS: &[&str] = &[
    "adobe", "amazon", "apache", "apple", "atlassian", "autodesk", "aws", "bentley", "cisco", "citrix",
    "corel", "dassault", "esri", "facebook", "google", "hewlett-packard", "hp", "ibm", "intuit",
    "jetbrains", "mathworks", "microsoft", "mozilla", "ms", "oracle", "ptc", "red", "salesforce", "sap",
    "siemens", "the", "trimble", "vmware",
];

/// What any posting holds of any work.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "ability", "achieve", "act", "activities", "activity", "adapt", "address", "analyse", "apply", "area",
    "areas", "assess", "assist", "assistance", "assistant", "base", "based", "benefits", "best", "build",
    "business", "care", "challenges", "change", "changes", "check", "client", "clients", "collaborate",
    "colleagues", "communicate", "community", "companies", "company", "complete", "conduct", "contact",
    "content", "contribute", "control", "cooperate", "coordinate", "create", "customer", "customers",
    "data", "day", "deadlines", "decisions", "define", "deliver", "demonstrate", "design", "detail",
    "details", "develop", "direct", "drive", "duties", "efficiently", "employee", "employees", "energy",
    "ensure", "environment", "environments", "equipment", "evaluate", "event", "events", "evolve",
    "experience", "experiences", "feedback", "field", "find", "focus", "follow", "function", "gather",
    "get", "give", "goals", "good", "group", "groups", "grow", "growth", "handle", "health", "help", "hire",
    "home", "hours", "ideas", "identify", "implement", "improve", "independently", "industry", "influence",
    "inform", "information", "initiative", "innovate", "input", "instructions", "issues", "job", "join",
    "keep", "know", "knowledge", "lead", "leadership", "learn", "life", "local", "maintain", "make",
    "manage", "management", "manager", "managers", "market", "materials", "measure", "meet", "meeting",
    "meetings", "monitor", "needs", "new", "offer", "office", "operate", "operations", "opportunities",
    "order", "orders", "organisation", "organise", "outcomes", "partner", "partners", "people", "perform",
    "performance", "plan", "plans", "policies", "policy", "position", "practice", "practices", "prepare",
    "present", "principles", "problem", "problems", "procedures", "process", "processes", "product",
    "products", "professional", "program", "programme", "programmes", "programs", "progress", "project",
    "projects", "promote", "provide", "purpose", "quality", "questions", "read", "report", "reports",
    "request", "requests", "requirements", "research", "resources", "respond", "responsibilities",
    "responsibility", "result", "results", "review", "role", "roles", "run", "safety", "school", "scope",
    "security", "service", "services", "set", "share", "ship", "skill", "skills", "solution", "solutions",
    "solve", "specialist", "staff", "stakeholders", "standards", "strategies", "strategy", "strive",
    "structure", "success", "supervise", "supply", "support", "system", "systems", "take", "target",
    "targets", "task", "tasks", "team", "teams", "technical", "technologies", "technology", "test", "think",
    "time", "timely", "tools", "train", "training", "travel", "understand", "understanding", "update",
    "use", "user", "users", "value", "values", "vision", "work", "working", "workload", "workplace",
    "workshops", "write", "year", "years",
];

/// Whether a form is a word of grammar.
pub(super) fn is_grammar(form: &str) -> bool {
    GRAMMAR.binary_search(&form).is_ok()
}

/// Whether a form stands beside a name and leaves it what it is: a generic word, a maker, a version.
pub(super) fn leaves_the_name(form: &str) -> bool {
    let version = form.chars().all(|c| c.is_ascii_digit() || c == 'x' || c == 'v');
    version
        || is_grammar(form)
        || GENERIC.binary_search(&form).is_ok()
        || VENDORS.binary_search(&form).is_ok()
}

/// Whether a form is a generic word that tells no skill from another.
pub(super) fn is_generic(form: &str) -> bool {
    GENERIC.binary_search(&form).is_ok()
}

/// Whether a form is the name of a maker.
pub(super) fn is_vendor(form: &str) -> bool {
    VENDORS.binary_search(&form).is_ok()
}

/// Whether a form, in the singular or plural, is what any posting holds.
pub(super) fn is_plain(form: &str) -> bool {
    PLAIN.binary_search(&form).is_ok()
        || form.strip_suffix("ing").is_some_and(|stem| PLAIN.binary_search(&stem).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order_and_hold_nothing_twice() {
        for list in [GRAMMAR, GENERIC, VENDORS, PLAIN] {
            assert!(list.is_sorted_by(|a, b| a < b), "they are searched by halves");
        }
    }
}
