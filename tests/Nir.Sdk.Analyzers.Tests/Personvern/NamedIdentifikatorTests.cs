using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public class NamedIdentifikatorTests
{
    private const string Frame = """
        using Microsoft.Extensions.Logging; using System.Diagnostics;
        class Person { public string Fnr { get; set; } = ""; public string Navn { get; set; } = ""; public string? DufNummer; public string SoekersFoedselsnummer => ""; }
        static class Proeve
        {
            static void M(ILogger logger, string fnr, string name, string foedselsnummer, Foedselsnummer number, Person p, int antallFnr, string fnrMaskert, string fnrHash, bool c)
            {
                /*body*/
            }

            static readonly string Dnr = "D-nummer";
            static string Fnr => "Fødselsnummer";
            static string _fnr = "";
            static string Masker(string value) => value[..1];
            static string Read() => "";
        }
        """;

    private static readonly AnalyzerCase<NamedIdentifikatorAnalyzer> Rule = new("NIR4055", Frame);

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a parameter", "logger.LogInformation(\"x {F}\", [|fnr|]);", "logger.LogInformation(\"x {F}\", name);" },
        { "the message itself", "logger.LogInformation([|foedselsnummer|]);", "logger.LogInformation(nameof(foedselsnummer));" },
        { "interpolation", "logger.LogInformation($\"x {[|fnr|]}\");", "logger.LogInformation($\"x {fnr.Length}\");" },
        { "concatenation", "Console.WriteLine(\"x \" + [|fnr|] + \".\");", "Console.WriteLine(\"x \" + name + \".\");" },
        { "a property", "logger.LogError(\"{F}\", [|p.Fnr|]);", "logger.LogError(\"{F}\", p.Navn);" },
        { "a property named for its owner", "logger.LogError(\"{F}\", [|p.SoekersFoedselsnummer|]);",
            "logger.LogError(\"{F}\", p.SoekersFoedselsnummer is null);" },
        { "a field", "Trace.WriteLine([|p.DufNummer|]);", "Trace.WriteLine(p.DufNummer is null);" },
        { "Debug with a handler", "Debug.Assert(c, $\"x {[|fnr|]}\");", "Debug.Assert(fnr.Length == 11, $\"x {name}\");" },
        { "the type prints the mask", "Console.WriteLine([|fnr|]);", "Console.WriteLine(number);" },
        { "a masked name", "Console.WriteLine([|fnr|]);", "Console.WriteLine(fnrMaskert);" },
        { "a hash", "Console.WriteLine([|fnr|]);", "Console.WriteLine(fnrHash);" },
        { "a count", "Console.WriteLine([|fnr|]);", "Console.WriteLine(antallFnr);" },
        { "a call in between", "Console.WriteLine([|fnr|]);", "Console.WriteLine(Masker(fnr));" },
        { "a local of a masked value", "var dufnr = Read(); Console.WriteLine([|dufnr|]);", "var dufnr = Masker(fnr); Console.WriteLine(dufnr);" },
        { "a local of the type's text", "var personnummer = Read(); Console.WriteLine([|personnummer|]);",
            "var personnummer = number.ToString(); Console.WriteLine(personnummer);" },
        { "a constant", "var personnummer = Read(); Console.WriteLine([|personnummer|]);",
            "const string personnummer = \"personnummer\"; Console.WriteLine(personnummer);" },
        { "revealed digits have a rule of their own", "var duf = Read(); Console.WriteLine([|duf|]);",
            "var duf = number.RevealValue(); Console.WriteLine(duf);" },
        { "a heading that stays what it is", "Console.WriteLine([|_fnr|]);", "Console.WriteLine(Dnr);" },
        { "a heading that is looked up", "Console.WriteLine([|p.SoekersFoedselsnummer|]);", "Console.WriteLine(Fnr);" },
        { "a parameter that was masked", "fnr = foedselsnummer[..6]; Console.WriteLine([|fnr|]);",
            "fnr = foedselsnummer[..6] + \"*****\"; Console.WriteLine(fnr);" },
        { "a parameter that was blotted out", "fnr += Read(); Console.WriteLine([|fnr|]);", "fnr = \"***\"; Console.WriteLine(fnr);" },
        { "a local that was masked", "var dnr = Read(); dnr = p.Navn; Console.WriteLine([|dnr|]);",
            "var dnr = Read(); dnr = dnr[..6] + \"*****\"; Console.WriteLine(dnr);" },
        { "a mask on the spot", "Console.WriteLine([|fnr|][..6] + \" \" + name);",
            "Console.WriteLine(fnr[..6] + new string('*', 5));" },
        { "a mask in front", "Console.WriteLine(\"no. \" + [|fnr|].Substring(6));",
            "Console.WriteLine(\"******\" + fnr.Substring(6));" },
        { "a mask in a text", "Console.WriteLine($\"no. {[|fnr|][..6]}\");",
            "Console.WriteLine($\"{fnr[..6]}*****\");" },
        { "a mask that fills up", "Console.WriteLine([|p.Fnr|].Remove(6).PadRight(11, ' '));",
            "Console.WriteLine(p.Fnr.Remove(6).PadRight(11, '*'));" },
        { "a mask behind a part of a span", "Console.WriteLine(string.Concat([|fnr|].AsSpan(0, 6), \" \"));",
            "Console.WriteLine(string.Concat(fnr.AsSpan(0, 6), \"*****\"));" },
        { "a mask in a builder", "var sb = new System.Text.StringBuilder(); sb.Append(fnr, 0, 6).Append(' '); Console.WriteLine([|sb|]);",
            "var sb = new System.Text.StringBuilder(); sb.Append(fnr, 0, 6).Append('*', 5); Console.WriteLine(sb);" },
        { "a mask and more in a text", "Console.WriteLine($\"no. {[|fnr|][..6]} * is wrong\");",
            "Console.WriteLine($\"no. {fnr[..6]}***** is wrong\");" },
        { "a mask in a template", "logger.LogInformation(\"no. {F} * is wrong\", [|fnr|][..6]);",
            "logger.LogInformation(\"no. {F}***** is wrong\", fnr[..6]);" },
        { "a mask of another", "Console.WriteLine(c ? \"***\" : \"\"); Console.WriteLine([|fnr|][..6]);",
            "Console.WriteLine(c ? fnr[..6] + \"***\" : \"\");" },
        { "a mask that fills a text", "Console.WriteLine(string.Create(11, [|fnr|], (to, x) => x.AsSpan(0, 6).CopyTo(to)));",
            "Console.WriteLine(string.Create(11, fnr, (to, x) => { x.AsSpan(0, 6).CopyTo(to); to[6..].Fill('*'); }));" },
        { "spaces that are taken out", "Console.WriteLine([|fnr|].Replace(\" \", \"\").Trim());", "Console.WriteLine(fnr.Replace(name, \"\").Trim());" },
        { "all of it and a mask", "Console.WriteLine([|fnr|] + \"*****\");",
            "fnr = fnr[..2] + \"***\"; Console.WriteLine(\"x \" + fnr);" },
        { "what is not logged", "Console.WriteLine([|fnr|]);", "_ = Foedselsnummer.TryParse(fnr, out _);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_text_named_like_an_identifier_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Theory]
    [InlineData("fnr", true)]
    [InlineData("_fnr", true)]
    [InlineData("Fødselsnummer", true)]
    [InlineData("soekersFnr", true)]
    [InlineData("barnetsPersonnummer", true)]
    [InlineData("dufNummer", true)]
    [InlineData("fnrListe", false)]
    [InlineData("fnrFelt", false)]
    [InlineData("kontonummer", false)]
    [InlineData("kommunenummer", false)]
    [InlineData("maskertFnr", false)]
    [InlineData("ordnr", false)]
    public void A_name_says_that_its_text_is_a_persons_number_by_its_last_word(string name, bool expected) =>
        Assert.Equal(expected, IdentifierNames.IsIdentifier(name));
}
