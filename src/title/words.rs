//! Words that name jobs. `build.rs` makes sets of them, by their forms, in which British and American spelling are one.

/// Words that a job's name ends in.
#[rustfmt::skip] // A word a line would make pages of it.
pub(super) const ROLES: &[&str] = &[
    "accountant", "actuary", "administrator", "adviser", "advisor", "agent", "analyst", "architect", "artist",
    "assistant", "associate", "attorney", "auditor", "bookkeeper", "buyer", "captain", "caregiver", "carer",
    "cashier", "chef", "chemist", "cleaner", "clerk", "clinician", "coach", "consultant", "controller",
    "coordinator", "copywriter", "counsel", "counsellor", "counselor", "dentist", "designer", "developer",
    "devops", "dietitian", "director", "dispatcher", "driver", "editor", "educator", "electrician", "engineer",
    "estimator", "examiner", "executive", "farmer", "fitter", "foreman", "generalist", "geologist",
    "hygienist", "inspector", "instructor", "intern", "internship", "interpreter", "investigator",
    "journalist", "lawyer", "lead", "leader", "lecturer", "librarian", "machinist", "manager", "marketer",
    "mechanic", "mentor", "midwife", "modeller", "nurse", "nutritionist", "officer", "operative", "operator",
    "optician", "ordinator", "owner", "paralegal", "paramedic", "pharmacist", "photographer", "physician", "physicist",
    "physiotherapist", "pilot", "planner", "plumber", "practitioner", "producer", "professor", "programmer",
    "psychologist", "radiographer", "receptionist", "recruiter", "registrar", "representative", "researcher",
    "salesperson", "scientist", "secretary", "solicitor", "specialist", "sre", "statistician", "strategist",
    "supervisor", "surgeon", "surveyor", "teacher", "technician", "technologist", "tester", "therapist",
    "trader", "trainee", "trainer", "translator", "tutor", "underwriter", "veterinarian", "waiter", "welder",
    "worker", "writer",
];

/// Words that name a job in the header of a role, where a job's name is looked for, and elsewhere may mean anything:
/// a partner, a model, an expert.
#[rustfmt::skip] // A word a line would make pages of it.
pub(super) const HELD: &[&str] = &[
    "actor", "ambassador", "anaesthetist", "animator", "apprentice", "apprenticeship", "archaeologist",
    "archivist", "assembler", "assessor", "assistantship", "author", "baker", "banker", "barista", "barrister",
    "bartender", "beekeeper", "biochemist", "biologist", "blogger", "broker", "builder", "butcher", "caretaker",
    "carpenter", "ceo", "cfo", "chair", "chairman", "chaplain", "ciso", "clerkship", "cmo", "cofounder",
    "columnist", "commander", "companion", "conductor", "contractor", "coo", "cook", "courier", "cto",
    "curator", "dba", "dealer", "demonstrator", "dev", "doctor", "draughtsman", "ecologist", "economist",
    "entrepreneur", "epidemiologist", "evangelist", "expert", "extern", "externship", "facilitator", "farmhand", "fellow",
    "fellowship", "firefighter", "florist", "founder", "freelance", "freelancer", "gardener", "guard", "guide",
    "hacker", "hairdresser", "handler", "handyman", "headteacher", "helper", "host", "housekeeper",
    "illustrator", "interviewer", "janitor", "joiner", "labourer", "lieutenant", "lifeguard", "logistician",
    "maintainer", "mathematician", "matron", "merchandiser", "microbiologist", "minister", "modeler",
    "musician", "nanny", "negotiator", "optometrist", "organiser", "packer", "painter", "partner", "pastor",
    "pathologist", "pentester", "phlebotomist", "picker", "pm", "podiatrist", "porter", "postdoc", "president",
    "principal", "proofreader", "psychiatrist", "publicist", "radiologist", "ranger", "registrarship",
    "reporter", "residency", "resident", "reviewer", "roofer", "sales", "scheduler", "sdet", "sergeant",
    "server", "sister", "sonographer", "steward", "stocker", "stylist", "swe", "teller", "traineeship",
    "treasurer", "typist", "vet", "volunteer", "vp", "warden", "webmaster", "werkstudent",
];
