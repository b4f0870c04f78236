//! The words by which a recruiter tells what a line of a posting is for.
//!
//! Every signal has a name (it is shown when a reading is explained), the class it speaks for, where in the
//! block it has to stand, and a weight. The weights were set by reading postings: about 3 for words that hardly
//! ever mean anything else, about 1 for words that lean.

use super::line::LineClass::{self, Benefit, Company, Duty, Meta, Noise, Preferred, Process, Required};

/// Where a signal's words have to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// At the start of the block, an adverb before it aside.
    First,
    /// Anywhere.
    Within,
}

/// Words that speak for a class.
#[derive(Debug)]
pub(super) struct Signal {
    pub(super) name: &'static str,
    pub(super) class: LineClass,
    pub(super) stands: Stands,
    pub(super) weight: f32,
    pub(super) phrases: &'static [&'static str],
}

/// A heading's words and what the section beneath it holds.
pub(super) struct HeadingWords {
    pub(super) class: Option<LineClass>,
    pub(super) phrases: &'static [&'static str],
}

const fn signal(
    name: &'static str,
    class: LineClass,
    stands: Stands,
    weight: f32,
    phrases: &'static [&'static str],
) -> Signal {
    Signal { name, class, stands, weight, phrases }
}

use Stands::{First, Within};

/// Headings, by what the section beneath them holds. A longer phrase wins over a shorter one within it.
#[rustfmt::skip] // A phrase a line would make pages of it.
pub(super) const HEADINGS: &[HeadingWords] = &[
    HeadingWords {
        class: Some(Required),
        phrases: &[
            "requirements", "requirement", "qualifications", "qualification", "required qualifications",
            "minimum qualifications",
            "basic qualifications", "required skills", "key skills", "skills required", "skills",
            "skills and experience",
            "experience and skills", "knowledge skills and abilities", "knowledge and skills",
            "experience", "your experience", "essential",
            "essential criteria", "essential skills", "must have", "must haves", "must-haves", "who you are",
            "about you", "you are", "you have", "you", "your profile", "your skills", "your background",
            "profile",
            "candidate profile", "the ideal candidate", "ideal candidate", "what you bring",
            "what you'll bring",
            "what you will bring", "what you need", "what you'll need", "what you will need", "what we need",
            "what we're looking for", "what we are looking for", "what are we looking for",
            "we're looking for", "we are looking for",
            "who we're looking for", "who we are looking for", "what you should have", "what you have",
            "what you'll have",
            "person specification", "the person", "education", "education and experience",
            "education requirements",
            "minimum requirements", "job requirements", "role requirements", "technical requirements",
            "technical skills",
            "competencies", "who should apply", "what makes you a great fit", "you might be a good fit if",
            "you'll be a great fit if",
            "what it takes", "what will make you successful", "to be successful",
            "we'd love to hear from you if", "your qualifications",
            "skills you'll need", "skills you need", "what you know", "are you", "hard skills", "soft skills",
            "licenses and certifications", "certifications", "language skills", "languages",
            "tech stack you know", "selection criteria",
            "key requirements", "the requirements", "your toolkit", "what we expect",
            "what we expect from you", "what we ask",
            "you should have", "you must have", "you'll have", "you will have", "skill set",
            "physical requirements",
            "eligibility", "experience required", "who are you", "we want someone who", "about your experience",
        ],
    },
    HeadingWords {
        class: Some(Preferred),
        phrases: &[
            "nice to have", "nice to haves", "nice-to-haves", "preferred", "preferred qualifications",
            "preferred skills",
            "preferred experience", "preferred requirements", "desired", "desired skills", "desirable",
            "desirable criteria", "desirable skills",
            "desirable requirements", "bonus", "bonus points", "bonus skills", "bonus if you have",
            "pluses", "plus", "plus points", "a plus", "it's a plus if",
            "good to have", "great to have", "would be nice", "would be great", "would be a plus",
            "ideally", "ideally you have", "ideally you'll have", "advantageous",
            "extra credit", "additional skills", "additional qualifications", "not required but",
            "brownie points", "even better if",
            "even better", "what would be a bonus", "we'd be extra excited if", "stand out",
            "what would make you stand out", "ways to stand out", "optional", "assets",
            "considered an asset", "it would be a bonus if", "nice if you have", "other desirable skills",
        ],
    },
    HeadingWords {
        class: Some(Duty),
        phrases: &[
            "responsibilities", "responsibility", "key responsibilities", "main responsibilities",
            "job responsibilities", "your responsibilities", "roles and responsibilities",
            "role and responsibilities", "duties", "job duties", "key duties", "main duties",
            "essential duties", "essential functions", "duties and responsibilities", "objectives",
            "tasks",
            "your tasks", "key tasks", "what you'll do", "what you will do", "what you'll be doing",
            "what you will be doing", "what you do",
            "the role", "your role", "about the role", "about this role", "role", "role overview",
            "role summary", "role purpose", "job purpose",
            "about the job", "the job", "the position", "about the position", "position summary",
            "position overview", "job summary", "job overview", "job description",
            "description", "summary", "overview", "the opportunity", "about the opportunity",
            "opportunity", "your mission", "the mission", "mission", "your impact",
            "the impact you'll have",
            "your day to day", "day to day", "a day in the life", "a typical day", "in this role",
            "in this role you will", "in this role you'll", "you will", "you'll",
            "as a", "what you'll work on", "what you will work on", "what you'll own",
            "what you'll get to do", "what will you do",
            "what you'll be responsible for", "what you'll be working on", "key accountabilities",
            "accountabilities", "scope", "what you'll achieve", "your job", "the challenge",
            "how you'll make an impact", "how you will make an impact", "what's the job",
            "job responsibility", "main tasks", "role description", "position description",
            "scope of work", "project", "the project", "the work", "deliverables",
        ],
    },
    HeadingWords {
        class: Some(Company),
        phrases: &[
            "about us", "about the company", "about the team", "the team", "our team", "your team",
            "who we are", "who are we", "what we do", "company",
            "about company", "company description", "company overview", "our company", "our mission",
            "our story", "our values", "our culture", "our vision",
            "culture", "values", "our tech stack", "tech stack", "our stack", "technologies we use",
            "technology", "why us", "why join us", "why this job", "our product", "the product",
            "the company", "about our team", "how we work", "other info",
            "meet the team", "about our company", "our technology", "life at", "the department",
            "about the department", "the school", "about the organisation", "the organisation",
            "our client", "the client", "our principles", "who you'll work with", "reports to",
            "where you'll work",
        ],
    },
    HeadingWords {
        class: Some(Benefit),
        phrases: &[
            "benefits", "our benefits", "your benefits", "perks", "perks and benefits",
            "benefits and perks", "benefits package", "what we offer", "we offer", "what we can offer you",
            "what's in it for you", "what is in it for you", "what you'll get",
            "what you get", "what you will get", "what do we offer", "our offer", "offer", "the offer",
            "compensation", "compensation and benefits", "total rewards", "rewards", "pay and benefits",
            "salary and benefits", "remuneration", "the package", "package", "why you'll love it here",
            "why you'll love working here", "why work with us", "why work for us", "why work here",
            "what we provide", "our perks", "employee benefits",
            "how we'll take care of you", "in return", "in return we offer", "additional benefits", "pay",
            "pay transparency", "pay range", "salary range", "what can we offer", "some of our benefits",
            "staff benefits",
        ],
    },
    HeadingWords {
        class: Some(Process),
        phrases: &[
            "how to apply", "application process", "apply", "apply now", "the process",
            "interview process", "our interview process", "hiring process", "our hiring process",
            "recruitment process", "selection process", "how we hire", "how we recruit",
            "how we interview", "our process", "your application", "application", "next steps",
            "what happens next",
            "contact", "contact details", "contact detail", "contact us", "equal opportunities",
            "equal opportunity", "equal opportunity employer", "equal employment opportunity",
            "eeo statement", "eeo", "diversity", "diversity and inclusion",
            "diversity equity and inclusion", "inclusion", "our commitment to diversity", "our commitment",
            "privacy", "privacy notice", "privacy policy",
            "disclaimer", "application procedures", "to apply", "additional information",
            "additional notes", "additional info", "reasonable accommodation", "accommodations",
            "accessibility", "safeguarding", "safer recruitment", "legal", "notice",
            "important information", "visa sponsorship", "background checks", "note to recruiters",
            "agencies", "interview dates", "pre-employment checks", "closing statement", "statement",
        ],
    },
    HeadingWords {
        class: Some(Noise),
        phrases: &[
            "similar jobs", "related jobs", "more jobs", "other jobs", "people also viewed",
            "recommended jobs", "jobs you may like", "job alert", "job alerts", "share this job", "share",
            "advertisement", "sign in", "seniority level", "employment type", "job function", "industries",
            "expert advice", "application tips", "interview tips",
            "how to prepare for a job interview", "some tips for your application",
            "tips for your application", "we think you need these skills", "get notified", "browse jobs",
            "popular searches", "click to apply", "apply for this job", "apply for this role",
            "cookie policy", "report this job", "save job",
        ],
    },
    HeadingWords {
        class: Some(Meta),
        phrases: &[
            "application deadline", "deadline", "closing date", "location", "locations", "salary",
            "job type", "job title", "contract", "contract type", "hours", "start date", "duration",
            "title", "position", "department", "work location", "working hours", "job details", "details",
            "type", "reference", "job id", "posted", "reporting to", "schedule", "shift", "work schedule",
            "term", "grade", "announcement code", "opening date", "place of work", "job reference",
            "base salary",
        ],
    },
    HeadingWords {
        class: None,
        phrases: &["at a glance", "job posting", "key facts", "in short", "in brief", "tl;dr", "quick facts"],
    },
];

/// The signal of words that offer an extra, wherever they stand.
pub(super) const OFFERS_EXTRA: &str = "offers an extra";

/// Signals in the words of a block.
#[rustfmt::skip] // A phrase a line would make pages of it.
pub(super) const SIGNALS: &[Signal] = &[
    // What is asked.
    signal("opens with what one must have", Required, First, 2.6, &[
        "proven", "proven experience", "strong", "excellent", "exceptional", "deep", "solid",
        "demonstrated", "demonstrable", "extensive", "previous", "significant", "substantial", "practical",
        "hands-on", "hands on", "relevant",
        "outstanding", "advanced", "thorough", "in-depth", "minimum", "minimum of", "at least",
        "experience", "experienced", "knowledge", "familiarity", "familiar", "understanding",
        "understands", "ability", "able to", "ability to", "proficiency", "proficient", "expertise",
        "expert", "fluent", "fluency", "bachelor", "bachelors", "master", "degree", "bsc", "msc", "phd",
        "university degree", "college degree", "academic degree", "passion for", "passionate", "a passion",
        "comfortable", "willingness", "willing", "confident", "confidence", "skilled", "curiosity",
        "curious", "attention to detail", "track record", "a track record", "proven track record",
        "working knowledge", "good knowledge", "good understanding", "good", "great", "sound",
        "background in", "exposure to", "competent", "competence", "motivated", "self-motivated",
        "self-starter", "detail-oriented", "detail oriented", "enthusiasm", "enthusiastic",
        "commitment to", "committed", "capable", "capability", "aptitude", "a degree", "an understanding",
        "a strong", "a solid", "a deep", "a good", "a keen", "keen", "a proven", "a minimum",
        "a passion for", "effective", "superior", "broad", "robust",
        "high school", "ged", "diploma", "current", "valid", "licensed", "certified", "certification",
        "certificate", "eligible", "eligibility", "must", "should have", "should be", "written and verbal",
        "verbal and written", "interpersonal", "analytical", "team player", "native", "english", "mastery",
        "command of", "some experience", "adept", "well-versed", "well versed", "specialist knowledge",
        "up to date", "qualified", "fully qualified", "registered", "organised", "organized", "highly",
        "a genuine", "a natural", "a bachelor's", "a bachelor", "a master's", "clear", "driven",
        "authorized to work", "authorised to work", "legally authorized", "right to work", "right to live",
        "us citizenship", "security clearance", "active", "possess", "possesses", "holds", "has",
        "is familiar", "experience:", "preferably", "technical expertise", "professional experience",
        "professional", "technically",
    ]),
    signal("names what one must have", Required, Within, 2.0, &[
        "experience with", "experience in", "experience of", "experience as", "experience using",
        "experience working", "experience building", "experience designing", "experience developing",
        "experience leading", "experience managing", "working experience", "work experience",
        "years experience", "years of experience", "year's experience", "years' experience",
        "knowledge of", "familiarity with",
        "familiar with", "understanding of", "proficiency in", "proficiency with", "proficient in",
        "proficient with", "expertise in", "expertise with", "skills in", "programming skills",
        "communication skills", "interpersonal skills", "analytical skills", "track record of",
        "background in", "degree in", "bachelor's degree", "master's degree", "or equivalent",
        "equivalent experience", "ability to", "able to work", "comfortable with", "comfortable working",
        "fluent in", "you have experience", "you've worked", "you've built", "you have worked",
        "you have a", "you have strong", "you've got", "you have", "you've previous", "you know",
        "you understand", "you're comfortable", "you are comfortable", "you bring", "you are a",
        "you're a", "must have", "must be", "must possess", "is required", "are required", "required",
        "is essential", "essential", "is a must", "mandatory", "minimum of", "we expect you",
        "we're looking for someone", "we are looking for someone", "looking for someone",
        "ideal candidate", "successful candidate", "candidates must", "candidate will have", "will need",
        "you'll need", "you will need", "you should have", "you should be", "you should",
        "candidates should", "strong knowledge", "strong understanding", "deep knowledge",
        "good understanding", "skill requirements", "need to have", "needs to have", "willing to",
        "valid driver", "driving licence", "driver's license", "no prior", "not required",
        "security clearance", "passionate about", "at least",
    ]),
    // What helps.
    signal(OFFERS_EXTRA, Preferred, Within, 3.4, &[
        "nice to have", "nice-to-have", "is a plus", "are a plus", "a plus", "a big plus", "a huge plus",
        "a strong plus", "is a bonus", "a bonus", "bonus points", "would be a bonus",
        "would be an advantage", "an advantage", "is an advantage", "advantageous", "is desirable",
        "desirable", "is desired", "highly desired", "is preferred", "are preferred", "preferred",
        "preferred but not required", "would be beneficial", "beneficial", "would be nice",
        "would be great", "not essential", "not required but", "but not required", "is an asset",
        "an asset", "considered an asset", "would be ideal", "helpful", "good to have", "great to have",
        "a nice addition",
    ]),
    signal("opens with an extra", Preferred, First, 3.2, &[
        "prior work in", "prior work with", "bonus", "ideally", "preferably", "advantage", "advantages",
        "preferred", "desirable", "nice to have", "optional", "optionally", "extra points",
        "any experience", "exposure to", "interest in", "an interest in", "some exposure",
        "some familiarity", "bonus points", "additional experience", "curiosity about",
    ]),
    // What one will do.
    signal("says what you will do", Duty, Within, 2.2, &[
        "you will", "you'll", "you will be", "you'll be", "you will work", "you'll work", "you'll own",
        "you will own", "responsible for", "will be responsible", "will work", "will lead", "your role",
        "in this role", "this role will", "the role will", "this role", "the role involves", "the role is",
        "this position", "the position", "day-to-day", "day to day", "the successful applicant will",
        "duties include", "responsibilities include", "tasked with", "reporting to", "report to",
        "you'll help", "you will help", "you'll join", "accountable for", "you'll lead", "the incumbent",
        "will support", "will be involved",
    ]),
    // Who they are.
    signal("speaks of the employer", Company, Within, 1.6, &[
        "our mission", "our vision", "our company", "our customers", "our clients", "our values",
        "our culture", "our people", "our story", "we are a", "we're a", "we are the", "we're the",
        "we are on a mission", "we're on a mission", "we believe", "we build", "we help", "we've built",
        "we have built", "we serve", "we're building", "we are building", "founded in", "founded by",
        "established in", "headquartered", "is a leading", "is the leading", "a leading provider",
        "leading", "world's leading", "market leader", "backed by", "series a", "series b", "series c",
        "trusted by", "millions of", "our platform is", "our product", "our products", "our team is",
        "our teams", "the team is", "is part of", "employees", "offices in", "award-winning",
        "fast-growing", "fastest-growing", "about us", "part of the", "subsidiary", "global leader",
        "join us", "join our", "join a", "forward-thinking", "come and", "you'd be joining",
        "our tech stack", "our stack", "we use", "culture", "our ambition", "make a real impact",
        "dynamic environment", "is a global", "is a", "we exist",
    ]),
    signal("announces the job", Duty, Within, 1.4, &[
        "we're looking for a", "we are looking for a", "we're looking for an", "we are looking for an",
        "we are seeking", "we're seeking", "is looking for a", "is looking for an", "is seeking a",
        "is seeking an", "we're hiring", "we are hiring", "is hiring", "to join our team",
        "to join the team", "to join us",
    ]),
    // What they give.
    signal("names something given", Benefit, Within, 2.4, &[
        "annual leave", "paid leave", "paid time off", "pto", "days off", "day off", "days holiday",
        "days of holiday", "days' holiday", "holidays", "bank holidays", "vacation", "sick leave",
        "sick pay", "parental leave", "maternity", "paternity", "sabbatical", "pension", "401k", "401(k)",
        "retirement plan", "life insurance", "life assurance", "health insurance", "medical insurance",
        "private medical", "private healthcare", "healthcare cover", "healthcare plan", "health benefits",
        "health care", "health cover", "cash plan", "dental", "vision insurance", "disability insurance",
        "income protection", "gym", "wellness", "wellbeing", "well-being", "mental health",
        "employee assistance", "cycle to work", "season ticket", "commuter", "relocation package",
        "relocation assistance", "stock options", "share options", "equity", "rsu", "rsus", "share scheme",
        "bonus scheme", "annual bonus", "performance bonus", "discretionary bonus", "sign-on bonus",
        "signing bonus", "competitive salary", "competitive pay", "competitive compensation",
        "competitive package", "generous", "attractive salary", "free lunch", "free lunches", "free food",
        "free coffee", "snacks", "team lunches", "free shipping", "free parking", "employee discount",
        "staff discount", "discounts", "discount", "perks", "learning budget", "training budget",
        "development budget", "conference budget", "budgets for", "budget for", "conferences",
        "learning subscriptions", "flexible working", "flexible hours", "flexible schedule", "flexitime",
        "work from home", "work from anywhere", "work abroad", "home office", "office budget",
        "hybrid working", "dog-friendly", "dog friendly", "volunteering", "volunteer days", "team events",
        "socials", "company laptop", "macbook", "subsidised", "subsidized", "tax-free", "salary sacrifice",
        "enhanced", "milestones", "gifts", "rewards", "emergency leave", "carer leave", "carer's leave",
        "compassionate leave", "public holidays", "company car", "car allowance", "electric car",
        "meal vouchers", "meal allowance", "lunch", "career growth opportunities", "tuition",
        "paid training", "overtime pay", "full benefits", "benefits include", "benefits package",
        "comprehensive benefits", "first aiders", "counselling", "childcare", "fertility",
        "work/life balance", "work-life balance", "work life balance", "we offer", "paid parental",
        "paid volunteer", "company-wide", "benefits", "profit sharing", "stipend", "allowance", "hsa",
        "fsa", "unlimited",
    ]),
    signal("opens with something given", Benefit, First, 2.0, &[
        "work/life balance", "flexible working", "flexible", "competitive", "generous", "free", "paid",
        "fully paid", "ability to work abroad", "health", "pension", "life insurance", "access to",
        "opportunity to work abroad", "unlimited", "private", "up to", "company", "comprehensive",
        "discounted", "family life",
        "mental health", "enhanced", "subsidised", "regular", "annual bonus",
    ]),
    // How it goes on, and the law.
    signal("tells how to apply", Process, Within, 2.4, &[
        "how to apply", "to apply", "apply now", "apply online", "apply today", "apply by", "please apply",
        "please send", "send your", "send us your", "submit your", "your cv", "your resume", "cv to",
        "resume to", "cover letter", "covering letter", "application form", "application process",
        "application deadline", "applications will", "applications are", "closing date", "deadline for",
        "interview", "interviews", "interview process", "first interview", "hiring manager", "recruiter",
        "recruiters", "recruiting team", "recruitment team", "talent team", "recruitment agencies",
        "recruitment process", "shortlisted", "phone screen", "take-home", "for further information",
        "for more information", "any questions", "informal chat", "get in touch", "contact detail",
        "contact details", "we look forward to hearing", "only shortlisted",
    ]),
    signal("is legal text", Process, Within, 3.0, &[
        "equal opportunity", "equal opportunities", "equal employment", "without regard to",
        "regardless of", "all qualified applicants", "race", "gender identity", "sexual orientation",
        "national origin", "veteran status", "protected veteran", "disability status",
        "protected characteristics", "reasonable adjustments", "reasonable accommodation",
        "reasonable accommodations", "accommodation", "accommodations", "affirmative action", "eeo",
        "e-verify", "background check", "background checks", "criminal record", "criminal history",
        "dbs check", "enhanced dbs", "drug-free", "drug test", "privacy policy", "privacy notice",
        "personal data", "gdpr", "discriminate", "discrimination", "diverse workforce", "underrepresented",
        "under-represented", "we celebrate diversity", "inclusive environment", "inclusive workplace",
        "committed to diversity", "committed to creating", "we encourage applications",
        "we welcome applications", "safeguarding children", "pay transparency",
        "this job description is not", "not intended to be", "other duties as assigned",
        "may be required to perform", "sponsorship", "visa sponsorship", "we do not accept", "unsolicited",
        "consent to", "at-will", "meet every", "every requirement", "all of the requirements", "meet all",
        "confidence gap", "imposter syndrome", "employment eligibility",
    ]),
    // What the site put around it.
    signal("is a site's own text", Noise, Within, 3.0, &[
        "tip number", "similar jobs", "related jobs", "job alert", "job alerts", "sign up", "sign in",
        "log in", "create alert", "show more", "show less", "see more", "read more", "people also",
        "expert advice", "cookies", "cookie", "newsletter", "subscribe", "share this job",
        "report this job", "report job", "save job", "be an early applicant", "over 100 applicants",
        "applicants", "referrals increase", "see who", "has hired for this role", "get ai-powered",
        "use ai to", "promoted", "actively hiring", "this job has expired", "no longer accepting",
        "download the app", "all rights reserved", "copyright", "terms of use", "terms and conditions",
        "get notified", "job board", "jobs like this", "jobs in", "browse", "advertise", "post a job",
        "free posting", "we think you need", "we think this is how", "employer reviews", "salary estimate",
        "back to search", "next job", "career site", "view all jobs", "company rating", "powered by",
    ]),
    signal("advises the applicant", Noise, Within, 2.6, &[
        "ace the interview", "ace", "your application", "tailor your", "your cover letter",
        "your cv and cover letter", "make sure to", "make sure you", "don't forget", "don't just",
        "show off", "brush up", "be prepared to", "be ready to", "prepare examples", "prepare for",
        "prepare a portfolio", "practice", "they'll want to see", "expect to face",
        "you'll be expected to", "highlight your", "network like", "reach out to current", "stand out",
        "your chance to", "land this job", "land the job", "interviewers", "in your application",
        "demonstrate your communication", "showcase your", "showcasing your",
        "our website", "think of specific", "when writing", "your answers", "do your research",
        "mock interview", "follow up", "the interview", "ways to stand out",
        "stand out as", "career coach", "polish your cv", "polish your resume", "put numbers on",
        "expect questions", "recruiters love", "rehearse", "on linkedin", "your cv is", "your profile",
        "this advert",
    ]),
    signal("opens like advice", Noise, First, 2.0, &[
        "tip", "tip number", "know your", "showcase your", "show your", "communicate clearly",
        "apply through", "prepare for", "tailor your application", "be yourself", "research the company",
        "do your homework", "practice", "ask questions",
    ]),
    // Facts about the job.
    signal("states a fact of the job", Meta, First, 3.0, &[
        "location", "locations", "salary", "salary range", "job type", "job title", "title", "company",
        "employer", "contract", "contract type", "employment type", "hours", "start date", "duration",
        "department", "reports to", "posted", "date posted", "reference", "job id", "job ref", "req id",
        "requisition", "pay", "pay range", "compensation", "rate", "day rate", "full-time", "full time",
        "part-time", "part time", "permanent", "fixed term", "remote", "hybrid", "on-site", "onsite",
        "temporary", "internship", "freelance", "schedule", "working hours", "work arrangement",
        "workplace type", "opening date", "closing date", "deadline", "announcement code", "start", "term",
        "grade", "the predicted salary", "predicted salary", "estimated salary", "base salary", "industry",
        "reporting to", "apply by", "job reference",
    ]),
    signal("states pay", Meta, Within, 2.4, &[
        "predicted salary", "salary is", "salary range", "salary:", "per annum", "per hour",
        "an hour", "base salary", "pay range", "k per", "ote",
        "estimated salary", "base pay",
    ]),
    signal("names the employer", Meta, Within, 2.0, &[
        "employer:", "hiring organization", "job posted",
    ]),
];

/// Verbs that open a duty: "Drive the design", "Designing pipelines", "Leads the team".
#[rustfmt::skip] // A phrase a line would make pages of it.
pub(super) const DUTY_VERBS: &[&str] = &[
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
pub(super) const DOUBLED_GERUNDS: &[&str] = &[
    "planning", "running", "setting", "shipping", "mapping", "debugging", "programming", "controlling", "cutting",
    "scoping", "modelling",
];
