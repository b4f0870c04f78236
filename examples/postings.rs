//! Writes so many postings of some 5 KB each as JSON Lines, the same ones each time: what `cvfit rank` is measured with.
//!
//! ```text
//! cargo run --release --example postings -- 10000 > /tmp/postings.jsonl
//! time cargo run --release -- rank examples/cv.md /tmp/postings.jsonl --format csv > /dev/null
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufWriter, Write, stdout};

use serde_json::json;

const SKILLS: [&str; 40] = [
    "Rust",
    "Python",
    "Java",
    "Go",
    "TypeScript",
    "Kotlin",
    "C++",
    "SQL",
    "PostgreSQL",
    "MongoDB",
    "Redis",
    "Kafka",
    "RabbitMQ",
    "Kubernetes",
    "Docker",
    "Terraform",
    "Ansible",
    "AWS",
    "Azure",
    "Linux",
    "Prometheus",
    "Grafana",
    "React",
    "Django",
    "Spring Boot",
    "GraphQL",
    "gRPC",
    "Spark",
    "Airflow",
    "dbt",
    "Snowflake",
    "Jenkins",
    "GitHub Actions",
    "Elasticsearch",
    "machine learning",
    "data modelling",
    "incident management",
    "stakeholder management",
    "payroll",
    "Excel",
];

const TITLES: [&str; 8] = [
    "Backend Engineer",
    "Data Engineer",
    "Site Reliability Engineer",
    "Platform Engineer",
    "Frontend Developer",
    "Machine Learning Engineer",
    "Payroll Specialist",
    "Engineering Manager",
];

const COMPANIES: [&str; 6] =
    ["Northlight Ltd", "Harbour Foods", "Acme Retail", "Tern Health", "Oakfield Bank", "Lumen"];

const ASKS: [&str; 6] = [
    "At least {n} years of experience with {a} and {b} in production",
    "Solid knowledge of {a}, {b} or {c}",
    "You have built and run services with {a}",
    "Hands-on experience in {a}, ideally together with {b}",
    "Good understanding of {a} and how it differs from {b}",
    "Proven track record of work with {a}; {b} is a plus",
];

const DUTIES: [&str; 6] = [
    "Design, build and run the services that our customers use every day, from the first sketch to the night shift",
    "Work with product managers, designers and the support team to find out what is worth building next",
    "Move what we run in {a} to {b}, one service at a time and without an outage that anybody notices",
    "Review the code of others and let others review yours, in writing and in pairs",
    "Keep an eye on costs, on alerts and on the age of what we depend on",
    "Write down what you learn, so that those who come after you do not have to learn it the hard way",
];

const ABOUT: [&str; 5] = [
    "We are a company of some three hundred people in four cities, and we have been at it for eleven years.",
    "What we make is used by shops, clinics and warehouses, most of which have never heard our name.",
    "Everybody here can see what everybody else is working on, and anybody may ask why.",
    "We do not care where you went to school; we care about how you think, and whether you are kind.",
    "Our offices are close to the station, and you may work from home as often as your work allows.",
];

const BENEFITS: [&str; 5] = [
    "Thirty days of holiday, and your birthday on top",
    "A pension with six per cent from us",
    "A laptop of your choice and a desk that goes up and down",
    "Parental leave of twenty weeks at full pay, for whoever needs it",
    "A budget for courses, books and conferences that nobody has to sign off",
];

/// Numbers without a pattern a reader would see, the same ones each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        // Xorshift: short, and good enough to shuffle words with.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn filled(&mut self, pattern: &str) -> String {
        let number = (2 + self.below(7)).to_string();
        let (a, b, c) = (self.one_of(&SKILLS), self.one_of(&SKILLS), self.one_of(&SKILLS));
        pattern.replace("{n}", &number).replace("{a}", a).replace("{b}", b).replace("{c}", c)
    }

    fn posting(&mut self) -> String {
        let mut text = format!("# {}\n\n{}, Leeds\n", self.one_of(&TITLES), self.one_of(&COMPANIES));
        let mut part = |heading: &str, lines: usize, mark: &str, patterns: &[&str]| {
            _ = writeln!(text, "\n## {heading}\n");
            for _ in 0..lines {
                let pattern = self.one_of(patterns);
                _ = writeln!(text, "{mark}{}", self.filled(pattern));
            }
        };
        part("About us", 12, "", &ABOUT);
        part("What you will do", 15, "- ", &DUTIES);
        part("What we ask for", 19, "- ", &ASKS);
        part("Nice to have", 8, "- ", &ASKS);
        part("What we offer", 12, "- ", &BENEFITS);
        text
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(1_000), |count| count.parse())?;
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut out = BufWriter::new(stdout().lock());
    for id in 0..count {
        writeln!(out, "{}", json!({ "id": id, "text": numbers.posting() }))?;
    }
    out.flush()?;
    Ok(())
}
