using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Kodeverk;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public sealed class KodeSomTekstTests
{
    private static readonly AnalyzerCase<KodeSomTekstAnalyzer> Rule = new("NIR2053", "class Proeve { const string Fast = \"arbeid\"; bool M(Sluttmaal maal, Sluttmaal? kanskje, Introduksjonsprogram? p, string tekst) { /*body*/ } }");

    private static readonly FixCase<KodeSomTekstAnalyzer, KodeSomTekstCodeFix> Fix = new("NIR2053");

    public static TheoryData<string, string, string> Cases => new()
    {
        { "==", "return maal.Kode() == [|\"arbeid\"|];", "return maal == Sluttmaal.Arbeid;" },
        { "== the other way", "return [|\"arbeid\"|] == maal.Kode();", "return tekst == maal.Kode();" },
        { "!=", "return maal.Kode() != [|\"arbeid\"|];", "return tekst != \"arbeid\";" },
        { "a constant", "return maal.Kode() == [|Fast|];", "return tekst == Fast;" },
        { "?.", "return kanskje?.Kode() == [|\"arbeid\"|];", "return kanskje?.ToString() == \"arbeid\";" },
        { "a longer chain", "return p?.Sluttmaal?.Kode() == [|\"arbeid\"|];", "return p?.Sluttmaal?.Navn() == \"arbeid\";" },
        { ".Value", "return kanskje!.Value.Kode() == [|\"arbeid\"|];", "return kanskje!.Value == Sluttmaal.Arbeid;" },
        { "is", "return maal.Kode() is [|\"arbeid\"|];", "return tekst is \"arbeid\";" },
        { "is not", "return maal.Kode() is not [|\"arbeid\"|];", "return maal.Kode() is not null;" },
        { "a static call", "return SluttmaalKodeverk.Kode(maal) == [|\"arbeid\"|];", "return SluttmaalKodeverk.Navn(maal) == \"arbeid\";" },
        { "string.Equals", "return string.Equals(maal.Kode(), [|\"arbeid\"|]);", "return string.Equals(tekst, \"arbeid\");" },
        { "Equals", "return maal.Kode().Equals([|\"arbeid\"|]);", "return tekst.Equals(\"arbeid\");" },
        { "TryParse", "return SluttmaalKodeverk.TryParse([|\"arbeid\"|], out _);", "return SluttmaalKodeverk.TryParse(tekst, out _);" },
        { "TryParse of UTF-8", "return SluttmaalKodeverk.TryParse([|\"arbeid\"u8|], out _);", "return SluttmaalKodeverk.TryParse(\"finnes-ikke\"u8, out _);" },
        { "a text that is no code here", "return maal.Kode() == [|\"arbeid\"|];", "return maal.Kode() == \"finnes-ikke\";" },
        { "the code of another list", "return maal.Kode() == [|\"arbeid\"|];", "return maal.Kode() == \"rett-og-plikt\";" },
        { "another type's Kode", "return maal.Kode() == [|\"arbeid\"|];", "return Annen.Kode(1) == \"arbeid\"; } static class Annen { public static string Kode(int x) => \"\"; } bool N() { return true;" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_code_as_text_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return (Rule with { Wrapped = !silent.Contains("class", StringComparison.Ordinal) }).VerifyAsync(loud, silent);
    }

    [Fact]
    public Task The_enum_takes_the_place_of_the_text() => Fix.VerifyAsync(
        """
        class C
        {
            bool A(Sluttmaal maal) => maal.Kode() == [|"arbeid"|] || [|"hoeyere-utdanning"|] != maal.Kode();
            bool B(Sluttmaal? maal) => maal?.Kode() == [|"arbeid"|];
            bool D(Introduksjonsprogram? p) => p?.Sluttmaal?.Kode() is not [|"arbeid"|];
            bool E(Introduksjonsprogram p) => p.Sluttmaal!.Value.Kode() is [|"arbeid"|];
        }
        """,
        """
        class C
        {
            bool A(Sluttmaal maal) => maal == Sluttmaal.Arbeid || Sluttmaal.HoeyereUtdanning != maal;
            bool B(Sluttmaal? maal) => maal == Sluttmaal.Arbeid;
            bool D(Introduksjonsprogram? p) => p?.Sluttmaal is not Sluttmaal.Arbeid;
            bool E(Introduksjonsprogram p) => p.Sluttmaal!.Value is Sluttmaal.Arbeid;
        }
        """);

    [Fact]
    public Task Where_the_result_decides_what_is_right_nothing_is_offered() =>
        Fix.OffersNothingAsync("class C { bool A(Sluttmaal maal) => SluttmaalKodeverk.TryParse([|\"arbeid\"|], out _) || string.Equals(maal.Kode(), [|\"arbeid\"|]); }");
}
