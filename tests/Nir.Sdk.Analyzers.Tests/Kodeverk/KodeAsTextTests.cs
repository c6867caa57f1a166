using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Kodeverk;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public class KodeAsTextTests
{
    private static readonly AnalyzerCase<KodeAsTextAnalyzer> Rule =
        new("NIR2053",
            "class Proeve { const string Fast = \"arbeid\"; bool M(Sluttmaal target, Sluttmaal? kanskje, Introduksjonsprogram? p, string text) { /*body*/ } }")
        {
            Wraps = static silent => !silent.Contains("class", StringComparison.Ordinal),
        };

    private static readonly FixCase<KodeAsTextAnalyzer, KodeAsTextCodeFix> Fix = new("NIR2053");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "==", "return target.ToKode() == [|\"arbeid\"|];", "return target == Sluttmaal.Arbeid;" },
        { "== the other way", "return [|\"arbeid\"|] == target.ToKode();", "return text == target.ToKode();" },
        { "!=", "return target.ToKode() != [|\"arbeid\"|];", "return text != \"arbeid\";" },
        { "a constant", "return target.ToKode() == [|Fast|];", "return text == Fast;" },
        { "?.", "return kanskje?.ToKode() == [|\"arbeid\"|];", "return kanskje?.ToString() == \"arbeid\";" },
        { "a longer chain", "return p?.Sluttmaal?.ToKode() == [|\"arbeid\"|];", "return p?.Sluttmaal?.GetNavn() == \"arbeid\";" },
        { ".Value", "return kanskje!.Value.ToKode() == [|\"arbeid\"|];", "return kanskje!.Value == Sluttmaal.Arbeid;" },
        { "a local", "var kode = target.ToKode(); return kode == [|\"arbeid\"|];", "var kode = target.ToKode(); kode = text; return kode == \"arbeid\";" },
        { "a local in a switch", "var kode = p?.Sluttmaal?.ToKode(); return kode switch { [|\"arbeid\"|] => true, _ => false };",
            "var kode = p?.Sluttmaal?.ToString(); return kode switch { \"arbeid\" => true, _ => false };" },
        { "is", "return target.ToKode() is [|\"arbeid\"|];", "return text is \"arbeid\";" },
        { "is not", "return target.ToKode() is not [|\"arbeid\"|];", "return target.ToKode() is not null;" },
        { "a static call", "return SluttmaalKodeverk.ToKode(target) == [|\"arbeid\"|];", "return SluttmaalKodeverk.GetNavn(target) == \"arbeid\";" },
        { "string.Equals", "return string.Equals(target.ToKode(), [|\"arbeid\"|]);", "return string.Equals(text, \"arbeid\");" },
        { "Equals", "return target.ToKode().Equals([|\"arbeid\"|]);", "return text.Equals(\"arbeid\");" },
        { "string.Equals by ordinals", "return string.Equals(target.ToKode(), [|\"arbeid\"|], StringComparison.Ordinal);",
            "return string.Equals(text, \"arbeid\", StringComparison.Ordinal);" },
        { "is one or the other", "return target.ToKode() is [|\"arbeid\"|] or [|\"hoeyere-utdanning\"|];",
            "return text is \"arbeid\" or \"hoeyere-utdanning\";" },
        { "a switch", "switch (target.ToKode()) { case [|\"arbeid\"|]: return true; default: return false; }",
            "switch (text) { case \"arbeid\": return true; default: return false; }" },
        { "a switch expression", "return target.ToKode() switch { [|\"arbeid\"|] => true, _ => false };",
            "return text switch { \"arbeid\" => true, _ => false };" },
        { "TryParse", "return SluttmaalKodeverk.TryParse([|\"arbeid\"|], out _);", "return SluttmaalKodeverk.TryParse(text, out _);" },
        { "TryParse of UTF-8", "return SluttmaalKodeverk.TryParse([|\"arbeid\"u8|], out _);", "return SluttmaalKodeverk.TryParse(\"finnes-ikke\"u8, out _);" },
        { "a text that is no code here", "return target.ToKode() == [|\"arbeid\"|];", "return target.ToKode() == \"finnes-ikke\";" },
        { "the code of another list", "return target.ToKode() == [|\"arbeid\"|];", "return target.ToKode() == \"rett-og-plikt\";" },
        { "another type's Kode", "return target.ToKode() == [|\"arbeid\"|];",
            "return Other.ToKode(1) == \"arbeid\"; } static class Other { public static string ToKode(int x) => \"\"; } bool N() { return true;" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_code_as_text_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task The_enum_takes_the_place_of_the_text() => Fix.VerifyAsync(
        """
        class C
        {
            bool A(Sluttmaal target) => target.ToKode() == [|"arbeid"|] || [|"hoeyere-utdanning"|] != target.ToKode();
            bool B(Sluttmaal? target) => target?.ToKode() == [|"arbeid"|];
            bool D(Introduksjonsprogram? p) => p?.Sluttmaal?.ToKode() is not [|"arbeid"|];
            bool E(Introduksjonsprogram p) => p.Sluttmaal!.Value.ToKode() is [|"arbeid"|];
        }
        """,
        """
        class C
        {
            bool A(Sluttmaal target) => target == Sluttmaal.Arbeid || Sluttmaal.HoeyereUtdanning != target;
            bool B(Sluttmaal? target) => target == Sluttmaal.Arbeid;
            bool D(Introduksjonsprogram? p) => p?.Sluttmaal is not Sluttmaal.Arbeid;
            bool E(Introduksjonsprogram p) => p.Sluttmaal!.Value is Sluttmaal.Arbeid;
        }
        """);

    [Fact]
    public Task Where_the_result_decides_what_is_right_nothing_is_offered() =>
        Fix.OffersNothingAsync(
            "class C { bool A(Sluttmaal target) => SluttmaalKodeverk.TryParse([|\"arbeid\"|], out _) || string.Equals(target.ToKode(), [|\"arbeid\"|]); }");

    [Fact]
    public Task A_code_that_a_local_holds_is_left_to_its_writer() =>
        Fix.OffersNothingAsync("class C { bool A(Sluttmaal target) { var kode = target.ToKode(); return kode == [|\"arbeid\"|]; } }");

    [Theory]
    [InlineData("bool A(Sluttmaal target) => target /* of the case */ .ToKode() == [|\"arbeid\"|];", false)]
    [InlineData("bool A(Sluttmaal target) => target.ToKode() /* of the case */ == [|\"arbeid\"|];", true)]
    public Task A_comment_in_the_comparison_stays(string body, bool isOffered) =>
        isOffered ? Fix.OffersSomethingAsync($"class C {{ {body} }}") : Fix.OffersNothingAsync($"class C {{ {body} }}");
}
