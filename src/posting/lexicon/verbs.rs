//! Verbs by which a line opens a duty, and what an employer is called and does in a sentence about it.

use crate::word_list::WordList;

/// Verbs that open a duty: "Drive the design", "Designing pipelines", "Leads the team".
#[rustfmt::skip] // A phrase a line would make pages of it.
pub(in crate::posting) const DUTY_VERBS: &[&str] = &[
    "accept", "achieve", "acquire", "act", "adapt", "address", "administer", "advance", "advise",
    "advocate", "aid", "align", "analyse", "analyze", "answer", "anticipate", "apply", "architect",
    "arrange", "articulate", "assess", "assign", "assist", "assume", "attend", "audit", "automate",
    "balance", "be", "bring", "brief", "build", "calculate", "capture", "care", "carry", "challenge",
    "champion", "check", "clean", "close", "coach", "code", "collaborate", "collect", "communicate",
    "compile", "complete", "comply", "conduct", "configure", "connect", "consult", "continuously",
    "contribute", "control", "convert", "cooperate", "coordinate", "craft", "create", "cultivate",
    "curate", "debug", "decide", "define", "delegate", "deliver", "demonstrate", "deploy", "design",
    "determine", "develop", "devise", "diagnose", "direct", "discover", "dispatch", "document", "draft",
    "drive", "edit", "educate", "elicit", "embed", "embrace", "empower", "enable", "encourage", "enforce",
    "engage", "engineer", "enhance", "ensure", "escalate", "establish", "estimate", "evaluate",
    "evangelise", "evangelize", "evolve", "examine", "execute", "expand", "explore", "extend",
    "facilitate", "filter", "follow", "formulate", "foster", "gather", "generate", "give", "govern",
    "grow", "guide", "handle", "help", "hire", "host", "identify", "implement", "improve", "influence",
    "inform", "initiate", "innovate", "inspect", "inspire", "install", "integrate", "interface",
    "interpret", "investigate", "iterate", "join", "keep", "launch", "lead", "learn", "leverage", "liaise",
    "locate", "maintain", "make", "manage", "map", "maximise", "maximize", "measure", "mentor", "migrate",
    "model", "modernise", "modernize", "monitor", "negotiate", "observe", "obtain", "operate", "optimise",
    "optimize", "orchestrate", "order", "organise", "organize", "oversee", "own", "participate", "partner",
    "perform", "pioneer", "plan", "prepare", "present", "prioritise", "prioritize", "process", "produce",
    "program", "promote", "propose", "prototype", "provide", "publish", "pursue", "receive", "recommend",
    "reconcile", "record", "recruit", "reduce", "refactor", "refine", "report", "represent", "research",
    "resolve", "respond", "review", "roll", "run", "scale", "schedule", "scope", "secure", "select",
    "serve", "set", "shape", "share", "ship", "solve", "source", "spearhead", "standardise", "steer",
    "streamline", "strengthen", "supervise", "supply", "support", "sustain", "take", "teach", "test",
    "track", "train", "transform", "translate", "troubleshoot", "undertake", "update", "uphold", "use",
    "utilise", "utilize", "validate", "verify", "visit", "work", "write",
];

/// Forms of such verbs whose last letter is doubled.
#[rustfmt::skip] // As above.
pub(in crate::posting) const DOUBLED_GERUNDS: &[&str] = &[
    "planning", "running", "setting", "shipping", "mapping", "debugging", "programming", "controlling", "cutting",
    "scoping", "modelling",
];

/// The past of such verbs that follows no rule, or doubles a letter.
#[rustfmt::skip] // As above.
const IRREGULAR_PAST: &[(&str, &str)] = &[
    ("bring", "brought"), ("build", "built"), ("debug", "debugged"), ("drive", "drove"), ("give", "gave"),
    ("grow", "grew"), ("keep", "kept"), ("lead", "led"), ("make", "made"), ("map", "mapped"), ("oversee", "oversaw"),
    ("plan", "planned"), ("program", "programmed"), ("run", "ran"), ("ship", "shipped"), ("take", "took"),
    ("teach", "taught"), ("undertake", "undertook"), ("uphold", "upheld"), ("write", "wrote"),
];

/// Verbs whose past opens other lines as well, or stands for a present: "Set salary", "Based in".
const NO_PAST: &[&str] = &["be", "set", "continuously", "order", "care", "cut"];

/// The past of a verb of doing, if it has one.
fn past(verb: &str) -> Option<String> {
    if NO_PAST.contains(&verb) {
        return None;
    }
    let irregular =
        IRREGULAR_PAST.iter().find(|(present, _)| *present == verb).map(|(_, past)| (*past).to_owned());
    irregular.or_else(|| {
        let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
        Some(match verb.strip_suffix('y') {
            Some(stem) if !stem.ends_with(vowel) => format!("{stem}ied"),
            _ => format!("{}ed", verb.trim_end_matches('e')),
        })
    })
}

/// "Carries" of "carry", "teaches" of "teach".
#[allow(dead_code, reason = "used by build.rs")]
fn third_person(verb: &str) -> String {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowel) => format!("{stem}ies"),
        _ if ["ch", "sh", "ss", "x", "o"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

/// The verbs of doing in their forms: 0 for a verb as it is, 1 for a gerund, 2 for the third person, 3 for the past.
#[allow(dead_code, reason = "used by build.rs")]
pub(in crate::posting) fn forms() -> impl Iterator<Item = (u32, String)> {
    let verbs = DUTY_VERBS.iter().flat_map(|verb| {
        let stem = verb.trim_end_matches('e');
        let now = [(0, (*verb).to_owned()), (1, format!("{stem}ing")), (2, third_person(verb))];
        now.into_iter().chain(past(verb).map(|past| (3, past)))
    });
    verbs.chain(DOUBLED_GERUNDS.iter().map(|gerund| (1, (*gerund).to_owned())))
}

/// What a posting calls its employer.
pub(in crate::posting) static EMPLOYERS: WordList = WordList::of(&[
    "company",
    "startup",
    "start-up",
    "scale-up",
    "provider",
    "leader",
    "consultancy",
    "platform",
    "marketplace",
    "brand",
    "non-profit",
    "nonprofit",
    "bank",
    "insurer",
    "retailer",
    "manufacturer",
    "distributor",
    "publisher",
    "museum",
    "partnership",
    "subsidiary",
    "firm",
    "organisation",
    "organization",
    "business",
    "group",
    "school",
    "college",
    "university",
    "trust",
    "hospital",
    "charity",
    "agency",
    "institute",
    "department",
    "team",
    "studio",
    "client",
    "practice",
    "clinic",
    "council",
    "foundation",
    "faculty",
    "lab",
    "laboratory",
    "centre",
    "center",
    "division",
]);

/// What an employer does in the sentence that introduces it.
pub(in crate::posting) static EMPLOYER_VERBS: WordList = WordList::of(&[
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "helps",
    "builds",
    "offers",
    "provides",
    "makes",
    "powers",
    "believes",
    "exists",
    "operates",
    "brings",
    "runs",
    "develops",
    "creates",
    "delivers",
    "designs",
    "serves",
    "works",
    "employs",
    "supports",
    "specialises",
    "specializes",
    "leads",
    "aims",
    "combines",
    "connects",
    "enables",
    "empowers",
    "manufactures",
    "produces",
    "owns",
    "manages",
    "started",
    "began",
    "grew",
    "launched",
    "uses",
    "needs",
    "consists",
    "sits",
    "transforms",
    "partners",
    "gives",
    "lets",
    "sells",
    "ships",
    "covers",
    "represents",
    "educates",
    "cares",
    "comprises",
    "maintains",
    "values",
    "strives",
    "supplies",
    "trains",
    "treats",
    "teaches",
    "publishes",
    "insures",
    "protects",
    "grows",
]);
