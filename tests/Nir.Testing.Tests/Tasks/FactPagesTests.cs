using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Shared;

namespace Nir.Testing.Tests.Tasks;

/// <summary>The pages on law and figures, which need no register: what they show stands between two marks here.</summary>
public sealed class FactPagesTests : PageTest
{
    [Fact]
    public async Task Deadlines()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 2) }, Stop);
        var person = nir.CreateFlyktning(new(2026, 1, 5));
        var client = nir.CreateClient(Rolle.Kommunenorskbruker);
        await client.SendAsync(person.CreateNorskopplaering(), cancellationToken: Stop);

        // page deadlines
        var sak = new Personsak                                            // the facts of the case; what is not known is left out
        {
            Foedselsdato = new(1990, 6, 15),
            Tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = new(2026, 1, 5) }],
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            Norsk = new() { Tilbudsdato = new(2026, 2, 2) },
        };
        var assessment = new Regelmotor().Assess(sak, new DateOnly(2026, 3, 2));
        var frist = assessment.FindFrist(Fristtype.Norskopplaering)!;
        var text = $"{frist.Type.GetNavn()}: {frist.Frist:yyyy-MM-dd}";
        var steps = frist.Forklaring.GetTekst();                           // one line for each step, with its paragraph
        var missing = assessment.Introduksjonsprogram.Mangel!.GetTekst();  // "not computable" says what is missing

        var status = await client.ReadStatusAsync(person.Referanse, cancellationToken: cancellationToken);
        var compared = new Regelmotor().Compare(sak, new DateOnly(2026, 3, 2), status.ToNirBeregning());
        var parted = compared.FirstDifference;                             // NIR's own wins; this says where the two part
        // end
        Assert.EndsWith("2027-08-02", text, StringComparison.Ordinal);
        Assert.NotEmpty(steps);
        Assert.NotEmpty(missing);
        Assert.NotNull(parted);
    }

    [Fact]
    public void Analyzers()
    {
        var program = new SyntheticPersons(1).CreateNext().CreateIntroduksjonsprogram();

        Assert.Equal(Sluttmaal.Grunnskole, WithSluttmaal(program, Sluttmaal.Grunnskole).Sluttmaal);
        Assert.Null(WithSluttmaal(program with { Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = null }, Sluttmaal.Grunnskole).Sluttmaal);

        // page analyzers
        [LovverkVakt(Lovverk.Integreringsloven, when: true)]
        [LovverkVakt(Lovverk.IntegreringslovenKapittel6A, when: true)]
        static bool HasSluttmaal(Introduksjonsprogram program) => program.Lovverk.IsIntegreringsloven();

        static Introduksjonsprogram WithSluttmaal(Introduksjonsprogram program, Sluttmaal maal) =>
            HasSluttmaal(program) ? program with { Sluttmaal = maal } : program;          // silent; without the guard: NIR1952
        // end
    }

    [Fact]
    public void The_severities_that_the_page_sets_are_of_rules_that_there_are()
    {
        var set = Repository.Read("docs", "tasks", "analyzers.md").Split('\n')
            .Where(static line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Select(static line => line.Split('.', ' ')).ToList();

        Assert.NotEmpty(set);
        Assert.All(set, static parts => Assert.True(RegelCatalogue.TryFind(parts[1], out _), parts[1]));
        Assert.All(set, static parts => Assert.Contains(parts[^1], (string[])["error", "warning", "suggestion", "none"]));
    }

    [Fact]
    public void Overlay()
    {
        var registrering = new SyntheticPersons(1).CreateNext().CreateIntroduksjonsprogram() with { Tiltak = null };

        // page overlay
        var overlay = NirOverlay.Read("""
            {
              "format": "nir-overlay-v1",
              "navn": "Fjordvik fagsystem, avtale 2026",
              "koder": { "Sluttmaal": { "arbeid": "17" } },
              "regler": { "NIR1101": { "alvorlighet": "avvisning", "tekst": "Før tiltak i modulen Deltakelse{frist}." } }
            }
            """u8.ToArray(), "overlay.json");                                // in production: NirOverlay.Read("overlay.json")
        var result = RegistreringValidator.Validate(registrering, new() { Dato = new(2026, 3, 2), Overlay = overlay });
        // end
        Assert.Contains(result.Avvik, static avvik => avvik is { Regel: "NIR1101", Alvorlighet: Alvorlighet.Avvisning });
    }

    [Fact]
    public async Task Year_end()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 12, 1) }, Stop);
        var person = nir.CreateFlyktning(new(2026, 1, 5));
        var registrering = person.CreateIntroduksjonsprogram() with { Tiltak = null };
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        await client.SendAsync(registrering, cancellationToken: Stop);

        // page year-end
        var deltaker = new Deltaker { Key = registrering.Id, Saksnummer = "2026/17", Registreringer = [new(registrering)] };
        var today = new DateOnly(2026, 12, 1);
        var ours = Personliste.CreateRowsOfYear([deltaker], 2026, today);
        var nirs = await NirRows.ReadAsync([client], 2026, cancellationToken: cancellationToken);
        var control = Aarskontroll.CheckBoth(Kommunenummer.Parse("9901"), 2026, today, ours, nirs);   // Check: without NIR
        foreach (var funn in control.Funn)
        {
            Console.WriteLine($"{funn.Saksnummer}: {funn.Tekst} {funn.Utbedring} Innen {funn.Frist:yyyy-MM-dd}.");
        }

        var page = AarskontrollWriter.ToHtml(control);                       // for caseworkers; ToJson and WriteCsvAsync for programs
        // end
        Assert.Contains(control.Funn, static funn => funn.Saksnummer == "2026/17");
        Assert.Contains("2026/17", page, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 2, 28), control.Frist);
    }

    [Fact]
    public void Upgrade()
    {
        var person = new SyntheticPersons(1).CreateNext();
        var (program, norsk) = (person.CreateIntroduksjonsprogram(), person.CreateNorskopplaering() with { Vedtak = [] });
        var stored = new List<byte[]> { NirJson.Write(program), NirJson.Write(norsk) };

        // page upgrade
        var today = new DateOnly(2026, 3, 2);
        var refused = stored.Select(bytes => NirJson.Read(bytes).Registrering)               // what the fagsystem has stored
            .Select(registrering => RegistreringValidator.Validate(registrering, new() { Dato = today, IsNew = false }))
            .SelectMany(result => result.Avvik.Where(avvik => avvik.Alvorlighet is Alvorlighet.Avvisning))
            .CountBy(avvik => avvik.Regel)
            .ToDictionary();                                                                 // by rule: how many would now be refused
        // end
        Assert.Equal(1, refused["NIR1201"]);
        Assert.NotEmpty(Encoding.UTF8.GetString(stored[0]));
    }
}
