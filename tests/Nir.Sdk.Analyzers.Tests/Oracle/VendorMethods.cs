using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>
/// Methods as a fagsystem's vendor writes them: what is read from a line becomes a registration, and what one law forbids is left out, or is
/// not. Each stands for either field and for each way to ask for the law.
/// </summary>
internal static partial class VendorMethods
{
    private const string Program = "new Introduksjonsprogram { Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt,";

    private static readonly ImmutableArray<(string Member, string Type, string Value)> Felt =
        [("Sluttmaal", "Sluttmaal?", "Sluttmaal.Arbeid"), ("Integreringskontrakt", "Integreringskontrakt?", "new Integreringskontrakt { Inngaatt = default }")];

    /// <summary>How it is asked whether a law is the old one, and whether it is not.</summary>
    private static readonly ImmutableArray<(string Old, string New)> Questions =
    [
        ("($1 == Lovverk.Introduksjonsloven)", "($1 != Lovverk.Introduksjonsloven)"),
        ("($1 is Lovverk.Introduksjonsloven)", "($1 is not Lovverk.Introduksjonsloven)"),
        ("!($1 is Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A or Lovverk.Ukjent)",
            "($1 switch { Lovverk.Introduksjonsloven => false, _ => true })"),
    ];

    private static readonly ImmutableArray<VendorShape> Shapes =
    [
        new("returned where paths meet", "if (§new(p.Lovverk)) p = p with { §F = §V }; output(1, p);",
            "if (§old(p.Lovverk)) p = p with { §F = §V }; output(1, p);"),
        new("either arm", "if (§old(p.Lovverk)) { p = p with { Startdato = null }; } else { p = p with { §F = §V }; } output(1, p);",
            "if (§old(p.Lovverk)) { p = p with { §F = §V }; } else { p = p with { Startdato = null }; } output(1, p);"),
        new("an early return", "if (§old(p.Lovverk)) { output(1, p); return; } output(2, p with { §F = §V });",
            "if (§new(p.Lovverk)) { output(1, p); return; } output(2, p with { §F = §V });"),
        new("a throw in front", "if (§old(p.Lovverk)) throw new InvalidOperationException(); output(1, p with { §F = §V });",
            "if (§new(p.Lovverk)) throw new InvalidOperationException(); output(1, p with { §F = §V });"),
        new("a helper that throws", "if (§old(p.Lovverk)) Error(); output(1, p with { §F = §V });",
            "if (§new(p.Lovverk)) Error(); output(1, p with { §F = §V });"),
        new("a switch statement", "switch (p.Lovverk) { case §i: break; default: p = p with { §F = §V }; break; } output(1, p);",
            "switch (p.Lovverk) { case §i: p = p with { §F = §V }; break; default: break; } output(1, p);"),
        new("a switch expression", "output(1, p.Lovverk switch { §i => p, _ => p with { §F = §V } });",
            "output(1, p.Lovverk switch { §i => p with { §F = §V }, _ => p });"),
        new("a switch over the registration",
            "switch (p) { case { Lovverk: §i }: output(1, p); break; case var q when M(): output(2, q with { §F = §V }); break; }",
            "switch (p) { case { Lovverk: §i } q when M(): output(1, q with { §F = §V }); break; default: output(2, p); break; }"),
        new("two locals in either arm",
            "Lovverk l; §T v; if (M()) { l = §i; v = null; } else { l = §g; v = §V; } output(1, §P Lovverk = l, §F = v });",
            "Lovverk l; §T v; if (M()) { l = §i; v = §V; } else { l = §g; v = null; } output(1, §P Lovverk = l, §F = v });"),
        new("two locals, and arms that know nothing of each other",
            "var old = M(); Lovverk l; §T v; if (old) l = §i; else l = §g; if (old) v = null; else v = §V; output(1, §P Lovverk = l, §F = v });",
            "Lovverk l; §T v; if (M()) l = §i; else l = §g; if (M()) v = null; else v = §V; output(1, §P Lovverk = l, §F = v });"),
        new("two conditionals on one bool", "var old = M(); var l = old ? §i : §g; §T v = old ? null : §V; output(1, §P Lovverk = l, §F = v });",
            "var old = M(); var l = old ? §i : §g; §T v = old ? §V : null; output(1, §P Lovverk = l, §F = v });"),
        new("conditional members", "var old = M(); output(1, §P Lovverk = old ? §i : §g, §F = old ? null : §V });",
            "var old = M(); output(1, §P Lovverk = old ? §i : §g, §F = old ? §V : null });"),
        new("a category",
            "var c = M() ? \"A\" : \"B\"; Lovverk l; §T v; switch (c) { case \"A\": l = §i; v = null; break; default: l = §g; v = §V; break; } output(1, §P Lovverk = l, §F = v });",
            "var c = M() ? \"A\" : \"B\"; Lovverk l; §T v; switch (c) { case \"A\": l = §i; v = §V; break; default: l = §g; v = null; break; } output(1, §P Lovverk = l, §F = v });"),
        new("a category that is asked for twice",
            "var c = M() ? \"A\" : \"B\"; var l = c == \"A\" ? §i : §g; §T v = c == \"A\" ? null : §V; output(1, §P Lovverk = l, §F = v });",
            "var c = M() ? \"A\" : \"B\"; var l = c == \"A\" ? §i : §g; §T v = c == \"A\" ? §V : null; output(1, §P Lovverk = l, §F = v });"),
        new("a number that is asked for twice",
            "var c = M() ? 1 : 2; var l = c == 1 ? §i : §g; §T v = c != 1 ? §V : null; output(1, §P Lovverk = l, §F = v });",
            "var c = M() ? 1 : 2; var l = c == 1 ? §i : §g; §T v = c != 1 ? null : §V; output(1, §P Lovverk = l, §F = v });"),
        new("a day that decides",
            "var old = Received < Turn; var l = old ? §i : §g; output(1, §P Lovverk = l, §F = old ? null : §V });",
            "var old = Received < Turn; var l = old ? §i : §g; output(1, §P Lovverk = l, §F = old ? §V : null });"),
        new("a line that is asked twice", "var e = new Entry(M()); output(1, §P Lovverk = e.IsOld ? §i : §g, §F = e.IsOld ? null : §V });",
            "var e = new Entry(M()); output(1, §P Lovverk = e.IsOld ? §i : §g, §F = e.IsOld ? §V : null });"),
        new("a table of laws",
            "var old = M(); var laws = new Dictionary<bool, Lovverk> { [true] = §i, [false] = §g }; output(1, §P Lovverk = laws[old], §F = old ? null : §V });",
            "var old = M(); var laws = new Dictionary<bool, Lovverk> { [true] = §i, [false] = §g }; output(1, §P Lovverk = laws[old], §F = old ? §V : null });"),
        new("taken back for the law that forbids it", "§T v = §V; if (§old(lov)) v = null; output(1, §P Lovverk = lov, §F = v });",
            "§T v = §V; if (§new(lov)) v = null; output(1, §P Lovverk = lov, §F = v });"),
        new("by the law in the initialiser", "output(1, §P Lovverk = lov, §F = §old(lov) ? null : §V });",
            "output(1, §P Lovverk = lov, §F = §old(lov) ? §V : null });"),
        new("a builder", "var k = new Draft(); k.Lovverk = lov; if (§new(lov)) k.§F = §V; output(1, k);",
            "var k = new Draft(); k.Lovverk = lov; if (§old(lov)) k.§F = §V; output(1, k);"),
        new("a builder that is cleaned", "var k = new Draft { Lovverk = lov, §F = §V }; if (§old(k.Lovverk)) k.Rens(); output(1, k);",
            "var k = new Draft { Lovverk = lov, §F = §V }; if (§new(k.Lovverk)) k.Rens(); output(1, k);"),
        new("a builder that is told its law last", "var k = new Draft { §F = §new(lov) ? §V : null }; k.Lovverk = lov; output(1, k);",
            "var k = new Draft { §F = §old(lov) ? §V : null }; k.Lovverk = lov; output(1, k);"),
        new("a loop that adds",
            "var all = new List<Introduksjonsprogram>(); foreach (var l in new[] { lov, §g }) { var q = Incoming(l); if (§new(q.Lovverk)) q = q with { §F = §V }; all.Add(q); } all.ForEach(q => output(1, q));",
            "var all = new List<Introduksjonsprogram>(); foreach (var l in new[] { lov, §i }) { var q = Incoming(l); if (§old(q.Lovverk)) q = q with { §F = §V }; all.Add(q); } all.ForEach(q => output(1, q));"),
        new("a loop that goes on", "foreach (var q in new[] { p }) { if (§old(q.Lovverk)) continue; output(1, q with { §F = §V }); }",
            "foreach (var q in new[] { p }) { if (§new(q.Lovverk)) continue; output(1, q with { §F = §V }); }"),
        new("Where and Select", "foreach (var q in new[] { p }.Where(x => §new(x.Lovverk)).Select(x => x with { §F = §V })) output(1, q);",
            "foreach (var q in new[] { p }.Where(x => §old(x.Lovverk)).Select(x => x with { §F = §V })) output(1, q);"),
        new("foreach over Where", "foreach (var q in new[] { p }.Where(x => §new(x.Lovverk))) output(1, q with { §F = §V });",
            "foreach (var q in new[] { p }.Where(x => §old(x.Lovverk))) output(1, q with { §F = §V });"),
        new("the first that is found", "var q = new[] { p }.FirstOrDefault(x => §new(x.Lovverk)); if (q is not null) output(1, q with { §F = §V });",
            "var q = new[] { p }.FirstOrDefault(x => §old(x.Lovverk)); if (q is not null) output(1, q with { §F = §V });"),
        new("let", "foreach (var q in from x in new[] { p } let l = x.Lovverk where §new(l) select x with { §F = §V }) output(1, q);",
            "foreach (var q in from x in new[] { p } let l = x.Lovverk where §old(l) select x with { §F = §V }) output(1, q);"),
        new("a local function", "output(1, Map(p)); Introduksjonsprogram Map(Introduksjonsprogram x) => §new(x.Lovverk) ? x with { §F = §V } : x;",
            "output(1, Map(p)); Introduksjonsprogram Map(Introduksjonsprogram x) => §old(x.Lovverk) ? x with { §F = §V } : x;"),
        new("a bool", "var old = §old(p.Lovverk); if (!old) p = p with { §F = §V }; output(1, p);",
            "var old = §old(p.Lovverk); if (old) p = p with { §F = §V }; output(1, p);"),
        new("a bool of two questions", "var gives = §new(p.Lovverk) && M(); if (gives) p = p with { §F = §V }; output(1, p);",
            "var gives = §old(p.Lovverk) && M(); if (gives) p = p with { §F = §V }; output(1, p);"),
        new("one question in another", "if (M()) { if (§new(p.Lovverk)) { p = p with { §F = §V }; } } output(1, p);",
            "if (M()) { if (§old(p.Lovverk)) { p = p with { §F = §V }; } } output(1, p);"),
        new("a try", "try { Throw(M()); if (§new(p.Lovverk)) p = p with { §F = §V }; } catch (InvalidOperationException) { } output(1, p);",
            "try { Throw(M()); if (§old(p.Lovverk)) p = p with { §F = §V }; } catch (InvalidOperationException) { } output(1, p);"),
        new("one that may not be there", "Introduksjonsprogram? q = M() ? p : null; if (q is not null && §new(q.Lovverk)) output(1, q with { §F = §V });",
            "Introduksjonsprogram? q = M() ? p : null; if (q is not null && §old(q.Lovverk)) output(1, q with { §F = §V });"),
        new("a pair", "var (l, v) = M() ? (§i, (§T)null) : (§g, §V); output(1, §P Lovverk = l, §F = v });",
            "var (l, v) = M() ? (§i, (§T)§V) : (§g, null); output(1, §P Lovverk = l, §F = v });"),
        new("a template", "var template = §P Lovverk = §g }; output(1, template with { §F = §V });",
            "var template = §P Lovverk = §i }; output(1, template with { §F = §V });"),
        new("moved to another law", "if (§old(p.Lovverk)) p = p with { Lovverk = §g, §F = §V }; output(1, p);",
            "if (§new(p.Lovverk)) p = p with { Lovverk = §i, §F = §V }; output(1, p);"),
        new("given and taken back", "var q = p with { §F = §V }; if (§old(q.Lovverk)) q = q with { §F = null }; output(1, q);",
            "var q = p with { §F = §V }; if (§new(q.Lovverk)) q = q with { §F = null }; output(1, q);"),
        new("one of two laws", "if (p.Lovverk is §6 or §g) output(1, p with { §F = §V });", "if (p.Lovverk is §i or §g) output(1, p with { §F = §V });"),
        new("a law that is chosen", "var l = M() ? §6 : §g; output(1, §P Lovverk = l, §F = §V });",
            "var l = M() ? §i : §g; output(1, §P Lovverk = l, §F = §V });"),
        new("a law that is chosen on the way", "if (§old(p.Lovverk)) p = p with { Lovverk = M() ? §6 : §g, §F = §V }; output(1, p);",
            "if (§new(p.Lovverk)) p = p with { Lovverk = M() ? §i : §g, §F = §V }; output(1, p);"),
        new("given unless it is too early", "var l = M() ? §6 : §g; output(1, §P Lovverk = l, §F = Maybe(M()) is null ? null : §V });",
            "var l = M() ? §i : §g; output(1, §P Lovverk = l, §F = Maybe(M()) is null ? null : §V });"),
    ];

    /// <summary>All of them: what each is called, whether it is right, and the program that holds it.</summary>
    public static ImmutableArray<(string Name, bool IsRight, GeneratedProgram Program)> All { get; } = [.. Create()];

    private static IEnumerable<(string Name, bool IsRight, GeneratedProgram Program)> Create()
    {
        var number = 0;
        foreach (var (shape, isRight, felt, question) in
            from shape in Shapes from isRight in new[] { true, false } from felt in Felt from question in Questions select (shape, isRight, felt, question))
        {
            var text = (isRight ? shape.Right : shape.Wrong)
                .Replace("§P", Program, StringComparison.Ordinal).Replace("§F", felt.Member, StringComparison.Ordinal)
                .Replace("§V", felt.Value, StringComparison.Ordinal).Replace("§T", felt.Type, StringComparison.Ordinal)
                .Replace("§i", "Lovverk.Introduksjonsloven", StringComparison.Ordinal).Replace("§g", "Lovverk.Integreringsloven", StringComparison.Ordinal)
                .Replace("§6", "Lovverk.IntegreringslovenKapittel6A", StringComparison.Ordinal);
            text = NewLaw().Replace(OldLaw().Replace(text, question.Old), question.New);
            var form = number % 2 == 0 ? MethodForm.Ordinary : MethodForm.Async;
            yield return (shape.Name, isRight, new(number++, [Sentence.Simple("var p = Incoming(lov);"), Sentence.Simple(text)], [shape.Name], form));
        }
    }

    [GeneratedRegex(@"§old\(([\w.]+)\)")]
    private static partial Regex OldLaw();

    [GeneratedRegex(@"§new\(([\w.]+)\)")]
    private static partial Regex NewLaw();
}
