using System.Collections.Immutable;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Kodeverk;

namespace Nir.Sdk.Analyzers.Tests.Kodeverk;

public class KodeInRegistreringTests
{
    private const string Frame = """
        class Proeve
        {
            async Task<object?> M(NirClient client, Introduksjonsprogram p, Guid id, Kommunenummer kommune, PersonReference person, DateOnly date, Lovverk lov, bool c, Sluttmaal target)
            {
                /*body*/
            }
        }
        """;

    private const string Program = "Id = id, Kommune = kommune, Person = person, Rettsstilling = Rettsstilling.RettOgPlikt";

    // The analyzer asks one walk for the laws' own rules too; here only the codes are looked at.
    private static readonly Build Undated = new()
    {
        Silenced = [.. new FeltregelAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)
            .Where(static id => id.StartsWith("NIR1", StringComparison.Ordinal)).Distinct()],
    };

    private static readonly Build Dated = Undated.On("2026-11-21");

    private static readonly AnalyzerCase<FeltregelAnalyzer> Ukjent = new("NIR2001", Frame) { Build = Undated };
    private static readonly AnalyzerCase<FeltregelAnalyzer> Dato = new("NIR2002", Frame) { Build = Dated };
    private static readonly AnalyzerCase<FeltregelAnalyzer> Lovverk = new("NIR2003", Frame) { Build = Undated };

    private static readonly FixCase<FeltregelAnalyzer, EtterfoelgerCodeFix> Fix = new("NIR2002") { Build = Dated };

    public static TheoryData<string, string, string> UnknownCases { get; } = new()
    {
        { "an initializer that is sent",
            "return await client.SendAsync(new Introduksjonsprogram { Id = id, Kommune = kommune, Person = person, Lovverk = Lovverk.Integreringsloven, Rettsstilling = [|Rettsstilling.Ukjent|] });",
            "return await client.SendAsync(new Introduksjonsprogram { Id = id, Kommune = kommune, Person = person, Lovverk = Lovverk.Integreringsloven, Rettsstilling = Rettsstilling.Rett });" },
        { "a with that is sent", "return await client.SendAsync(p with { Sluttmaal = [|Sluttmaal.Ukjent|] });",
            "return await client.SendAsync(p with { Sluttmaal = null });" },
        { "a value mended before the send", "return await client.SendAsync(p with { Sluttmaal = [|Sluttmaal.Ukjent|] });",
            "return await client.SendAsync(p with { Sluttmaal = Sluttmaal.Ukjent } with { Sluttmaal = target });" },
        { "a template is not sent", "var fresh = p with { Sluttmaal = [|Sluttmaal.Ukjent|] }; return await client.SendAsync(fresh);",
            "var fresh = p with { Sluttmaal = Sluttmaal.Ukjent }; return await client.SendAsync(fresh with { Sluttmaal = target });" },
        { "a local that may hold another", "Introduksjonsprogram fresh = p with { Sluttmaal = [|Sluttmaal.Ukjent|] }; return await client.SendAsync(fresh);",
            "Introduksjonsprogram fresh = p with { Sluttmaal = Sluttmaal.Ukjent }; if (c) fresh = p; return await client.SendAsync(fresh);" },
        { "a local beside", "var fresh = p with { Sluttmaal = [|Sluttmaal.Ukjent|] }; return await client.SendAsync(fresh);",
            "var fresh = p with { Sluttmaal = Sluttmaal.Ukjent }; await Task.Yield(); return await client.SendAsync(p) is Refused ? fresh : null;" },
        { "the validator", "await Task.Yield(); return RegistreringValidator.Validate(p with { Sluttmaal = [|Sluttmaal.Ukjent|] }, new() { Dato = date });",
            "await Task.Yield(); return p with { Sluttmaal = Sluttmaal.Ukjent };" },
        { "a part", "return await client.SendAsync(p with { Avslutning = new() { Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Ukjent|] } });",
            "var end = new Avslutning { Dato = date, Avslutningsaarsak = Avslutningsaarsak.Ukjent }; return await client.SendAsync(p) is Refused ? end : null;" },
        { "a list", "return await client.SendAsync(p with { Tiltak = [new() { Fra = date, Tiltakstype = [|Tiltakstype.Ukjent|] }] });",
            "return await client.SendAsync(p with { Tiltak = [new() { Fra = date, Tiltakstype = Tiltakstype.PraksisPaaArbeidsplass }] });" },
        { "default", "return await client.SendAsync(p with { Rettsstilling = [|default|] });",
            "return await client.SendAsync(p with { Sluttmaal = default });" },
        { "a local constant", "const Sluttmaal None = Sluttmaal.Ukjent; return await client.SendAsync(p with { Sluttmaal = [|None|] });",
            "return await client.SendAsync(p with { Sluttmaal = target });" },
        { "a method may replace it", "return await client.SendAsync(p with { Sluttmaal = [|Sluttmaal.Ukjent|] });",
            "return await client.SendAsync(Fill(p with { Sluttmaal = Sluttmaal.Ukjent })); } static Introduksjonsprogram Fill(Introduksjonsprogram x) { return x;" },
    };

    public static TheoryData<string, string, string> LovverkCases { get; } = new()
    {
        { "a code of the other law",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }} }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Arbeid30TimerEllerMer }} }};" },
        { "the same code under its law",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Arbeid30TimerEllerMer|] }} }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }} }};" },
        { "the law is not known",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }} }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Avslutning = new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }} }};" },
        { "the law stands in a local",
        $"await Task.Yield(); var chosen = Lovverk.Introduksjonsloven; return new Introduksjonsprogram {{ {Program}, Lovverk = chosen, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }} }};",
            $"await Task.Yield(); var chosen = Lovverk.Introduksjonsloven; if (c) chosen = lov; return new Introduksjonsprogram {{ {Program}, Lovverk = chosen, Avslutning = new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }} }};" },
        { "the law comes after",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }}, Lovverk = Lovverk.Introduksjonsloven }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Avslutning = null, Lovverk = Lovverk.Introduksjonsloven }};" },
        { "a with gives the law",
            "await Task.Yield(); return p with { Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() { Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] } };",
            "await Task.Yield(); return p with { Avslutning = new() { Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } };" },
        { "the field's own rule speaks first",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.IntegreringslovenKapittel6A, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a guard tells the law",
            "await Task.Yield(); if (p.Lovverk == Lovverk.Introduksjonsloven) return p with { Avslutning = new() { Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] } }; return null;",
            "await Task.Yield(); if (p.Lovverk == Lovverk.Integreringsloven) return p with { Avslutning = new() { Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } }; return null;" },
        { "a guard tells the law of a new one",
            $"await Task.Yield(); if (lov != Lovverk.Introduksjonsloven) return null; return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }} }};",
            $"await Task.Yield(); if (lov == Lovverk.Introduksjonsloven) return null; return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Avslutning = new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }} }};" },
        { "a copy gets another law",
            "await Task.Yield(); var x = p with { Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() { Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] } }; return x;",
            "await Task.Yield(); var x = p with { Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() { Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } }; return x with { Lovverk = Lovverk.Integreringsloven };" },
        { "one of two values",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.IntegreringslovenKapittel6A, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.IntegreringslovenKapittel6A, Sluttmaal = c ? Sluttmaal.HoeyereUtdanning : Sluttmaal.Arbeid }};" },
        { "a part that goes by way of a method",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Avslutning = new() {{ Dato = date, Avslutningsaarsak = [|Avslutningsaarsak.Heltidsarbeid|] }} }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven, Avslutning = Replace(new() {{ Dato = date, Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid }}) }}; }} static Avslutning? Replace(Avslutning x) {{ return null;" },
    };

    public static TheoryData<string, string, string> DateCases { get; } = new()
    {
        { "the rule set's date",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = Sluttmaal.UtdanningOverVideregaaende }};" },
        { "the deciding date stands beside",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2026, 3, 2), Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2025, 3, 2), Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a code that came later",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2025, 3, 2), Sluttmaal = [|Sluttmaal.UtdanningOverVideregaaende|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2026, 1, 1), Sluttmaal = Sluttmaal.UtdanningOverVideregaaende }};" },
        { "the last day",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2026, 1, 1), Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Tilbudsdato = new DateOnly(2025, 12, 31), Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a date that is not known",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Tilbudsdato = date, Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a with hides the date",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            "await Task.Yield(); return p with { Sluttmaal = Sluttmaal.HoeyereUtdanning };" },
        { "vedtak may give the date",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Vedtak = [], Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a case of an old law",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Introduksjonsloven }};" },
        { "a law that is not known",
        $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a guard tells the law",
            $"await Task.Yield(); if (lov != Lovverk.Integreringsloven) return null; return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            $"await Task.Yield(); if (lov == Lovverk.Integreringsloven) return null; return new Introduksjonsprogram {{ {Program}, Lovverk = lov, Sluttmaal = Sluttmaal.HoeyereUtdanning }};" },
        { "a comparison reads old data",
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};",
            "await Task.Yield(); return target == Sluttmaal.HoeyereUtdanning;" },
    };

    [Theory]
    [MemberData(nameof(UnknownCases))]
    public Task Ukjent_that_is_sent_is_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Ukjent, UnknownCases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(LovverkCases))]
    public Task A_code_of_another_law_is_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Lovverk, LovverkCases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(DateCases))]
    public Task A_code_that_does_not_hold_on_the_date_is_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Dato, DateCases, situation, loud, silent);

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("i dag", false)]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public Task Without_a_date_of_the_rule_set_no_date_is_judged(string? date, bool flagged)
    {
        var build = date is null ? new Build() : new Build().On(date);
        var (open, close) = flagged ? ("[|", "|]") : ("", "");

        return (Dato with { Build = build }).VerifyAsync(
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = {open}Sluttmaal.HoeyereUtdanning{close} }};");
    }

    [Fact]
    public Task An_editorconfig_entry_gives_the_date_too() =>
        (Dato with { Build = new() { Options = ImmutableDictionary<string, string>.Empty.Add("nir_regelverksdato", "2026-11-21") } }).VerifyAsync(
            $"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }};");

    [Fact]
    public Task The_successor_takes_the_place_of_an_expired_code() => Fix.VerifyAsync(
        Dato.In(
            $"await Task.Yield(); var a = new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|Sluttmaal.HoeyereUtdanning|] }}; return a with {{ Sluttmaal = Sluttmaal.HoeyereUtdanning }};"),
        Dato.In(
            $"await Task.Yield(); var a = new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = Sluttmaal.UtdanningOverVideregaaende }}; return a with {{ Sluttmaal = Sluttmaal.HoeyereUtdanning }};"));

    [Theory]
    [InlineData("Sluttmaal.GodkjentHoeyereUtdanning")]
    [InlineData("(Sluttmaal)7")]
    public Task A_code_without_a_successor_or_a_name_gets_no_fix(string value) => Fix.OffersNothingAsync(
        Dato.In($"await Task.Yield(); return new Introduksjonsprogram {{ {Program}, Lovverk = Lovverk.Integreringsloven, Sluttmaal = [|{value}|] }};"));

    private static Task VerifyAsync(AnalyzerCase<FeltregelAnalyzer> rule, TheoryData<string, string, string> all, string situation, string loud,
        string silent)
    {
        Assert.NotEmpty(situation);
        return (rule with { Wraps = static silent => !silent.Contains("static", StringComparison.Ordinal) }).VerifyAsync(all, loud, silent);
    }
}
