//! Shows how a text is cut; one text a line of standard input.
fn main() {
    let g = lingua::glossary::Glossary::bundled();
    for line in std::io::stdin().lines().map_while(Result::ok) {
        println!("{line}");
        for c in lingua::clauses(&lingua::strip_boilerplate(&line), None) {
            let m: Vec<_> =
                g.mentions(&c.core).into_iter().map(|m| format!("{}:{}", m.concept.0, m.name)).collect();
            println!(
                "   [{}] {:?} {:?} {:?} {:?} {:?} {}",
                c.core,
                c.locale,
                c.polarity,
                c.genericity,
                c.role,
                c.reach,
                m.join(" ")
            );
        }
    }
}
