using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Regler;

/// <summary>Each rule's own examples, sent over HTTP to a register that is looked at from outside only.</summary>
public sealed class RegeleksemplerTests
{
    /// <summary>Where the rules point that the validator does not have.</summary>
    private static readonly Dictionary<string, string> PekereTilKallet = new()
    {
        ["NIR5001"] = "/familie",
        ["NIR5002"] = "/kommune",
        ["NIR5003"] = "",
        ["NIR5004"] = "",
        ["NIR5005"] = "",
        ["NIR5006"] = "/person",
        ["NIR5010"] = "/avslutning",
        ["NIR5011"] = "/tiltak/0/fra",
        ["NIR5012"] = "/vedtak/1/vedtaksdato",
        ["NIR5013"] = "",
        ["NIR5014"] = "",
        ["NIR5015"] = "/lovverk",
    };

    public static TheoryData<string> ReglerISvar =>
        [.. Regeleksempler.Les().Where(static eksempel => eksempel.Flater.Contains("problem")).Select(static eksempel => eksempel.Regel)];

    [Theory]
    [MemberData(nameof(ReglerISvar))]
    public async Task The_wrong_example_is_answered_with_the_rule_as_the_validator_and_the_catalogue_say_it(string id)
    {
        var eksempel = Finn(id);

        var svar = await SendAsync(eksempel, eksempel.Galt, eksempel.Kall);

        var funn = svar.Avvik.Where(avvik => avvik.GetProperty("regel").GetString() == id).ToArray();
        var ventet = Ventet(eksempel).ToArray();
        Assert.True(funn.Length > 0, svar.Tekst);
        Assert.Equal(ventet.Select(avvik => avvik.Peker), funn.Select(avvik => avvik.GetProperty("peker").GetString()));
        Assert.Equal(ventet.Select(avvik => avvik.Tekst), funn.Select(avvik => avvik.GetProperty("tekst").GetString()));
        Assert.Equal(ventet.Select(avvik => avvik.TekstEn), funn.Select(avvik => avvik.GetProperty("tekstEn").GetString()));
        Assert.Equal(ventet.Select(avvik => avvik.Grunnlag.ToString().ToLowerInvariant()), funn.Select(avvik => avvik.GetProperty("grunnlag").GetString()));
    }

    [Theory]
    [MemberData(nameof(ReglerISvar))]
    public async Task The_wrong_example_is_refused_or_remarked_on_as_the_rule_says(string id)
    {
        var eksempel = Finn(id);
        Assert.True(Regelkatalog.TryFinn(id, out var regel));

        var svar = await SendAsync(eksempel, eksempel.Galt, eksempel.Kall);

        Assert.Equal(regel.Alvorlighet is Alvorlighet.Merknad, svar.Status is HttpStatusCode.Created or HttpStatusCode.OK);
        if (regel.Alvorlighet is Alvorlighet.Avvisning)
        {
            // A real person's number is unknown to the register too; all others are refused for their one reason.
            Assert.Equal(id is "NIR4001" ? "urn:nir:problem:validering" : $"urn:nir:regel:{id}", svar.Type);
        }
    }

    [Theory]
    [MemberData(nameof(ReglerISvar))]
    public async Task The_right_example_is_accepted_without_the_rule(string id)
    {
        var eksempel = Finn(id);

        var svar = await SendAsync(eksempel, eksempel.Riktig, eksempel.RiktigKall);

        Assert.True(svar.Status is HttpStatusCode.Created or HttpStatusCode.OK, svar.Tekst);
        Assert.DoesNotContain(id, svar.Regler);
    }

    private static Regeleksempel Finn(string id) => Regeleksempler.Les().Single(eksempel => eksempel.Regel == id);

    /// <summary>What the validator finds, in process; for a rule about the call, what the catalogue says.</summary>
    private static IEnumerable<(string Peker, string Tekst, string TekstEn, Sdk.Kilder.Grunnlag Grunnlag)> Ventet(Regeleksempel eksempel)
    {
        if (PekereTilKallet.TryGetValue(eksempel.Regel, out var peker) && Regelkatalog.TryFinn(eksempel.Regel, out var regel))
        {
            return [(peker, regel.Tekst, regel.TekstEn, regel.Grunnlag)];
        }

        return Registreringsvalidator.Valider(Registrering(eksempel.Galt), Eksempelkontekst.Av(eksempel with { Miljoe = "test" }, eksempel.Kall))
            .Avvik.Where(avvik => avvik.Regel == eksempel.Regel).Select(avvik => (avvik.Peker, avvik.Tekst, avvik.TekstEn, avvik.Grunnlag));
    }

    private static async Task<Svar> SendAsync(Regeleksempel eksempel, JsonObject kropp, Eksempelkall kall)
    {
        await using var nir = await FakeNir.StartAsync(
            new() { Dato = eksempel.Dato, Brukere = Brukere(eksempel.Grunn, kropp), Oppsett = kall.Profil is "streng" ? Registeroppsett.Streng : Registeroppsett.Dokumentert },
            TestContext.Current.CancellationToken);
        foreach (var person in Kjente(eksempel))
        {
            nir.OppdaterPersondata(Data(kall.Persondata ?? eksempel.Sak, person));
        }

        var id = Registrering(kropp).Id;
        var versjon = kall.LagretFoer is { } foer ? await LagreFoerAsync(nir, Regeleksempler.Endre(eksempel.Grunn, foer), kall) : null;
        nir.GaaTil(kall.Dato ?? eksempel.Dato);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir, Bruker(nir, kropp, kall));
        return kall.Operasjon is { } operasjon ? await RettAsync(fagsystem, operasjon, id, versjon!) : kall.Betingelse switch
        {
            "ny" => await fagsystem.LagreAsync(id, Tekst(kropp)),
            "ingen" => await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Adresse(id), Fagsystem.Json(Tekst(kropp))),
            "versjon" or "foreldet" => await fagsystem.LagreAsync(id, Tekst(kropp), versjon!),
            _ => throw new ArgumentOutOfRangeException(nameof(kall), kall.Betingelse, "The example names a condition that is not known."),
        };
    }

    private static Task<Svar> RettAsync(Fagsystem fagsystem, string operasjon, Guid id, string versjon) => operasjon switch
    {
        "fjern-beregnet" => fagsystem.SendAsync(HttpMethod.Delete, $"{Fagsystem.Adresse(id)}/avslutning/beregnet", null, ("If-Match", $"\"{versjon}\"")),
        "gjenaapne" => fagsystem.SendAsync(HttpMethod.Post, $"{Fagsystem.Adresse(id)}/gjenaapning", null, ("If-Match", $"\"{versjon}\"")),
        _ => throw new ArgumentOutOfRangeException(nameof(operasjon), operasjon, "The example names an operation that is not known."),
    };

    // The facts of an example's case are what the sources tell the register.
    private static Persondata Data(JsonObject? fakta, Personreferanse person) =>
        (fakta is { } data ? NirJson.LesPersondata(Encoding.UTF8.GetBytes(data.ToJsonString())) : new())
        with { DufNummer = person.DufNummer, Foedselsnummer = person.Foedselsnummer };

    /// <summary>Stores what is there before, and gives its version; one that is no longer the last when the example wants that.</summary>
    private static async Task<string?> LagreFoerAsync(FakeNir nir, JsonObject foer, Eksempelkall kall)
    {
        using var fagsystem = await Fagsystem.LoggInnAsync(nir, Bruker(nir, foer, new(null, null, null, "ny")));
        var id = Registrering(foer).Id;
        var versjon = (await fagsystem.LagreAsync(id, Tekst(foer))).Versjon;
        if (kall.Betingelse is "foreldet")
        {
            foer["reservasjonMotForskning"] = true;
            Assert.Equal(HttpStatusCode.OK, (await fagsystem.LagreAsync(id, Tekst(foer), versjon)).Status);
        }

        return versjon;
    }

    private static Dataoverfoeringsbruker Bruker(FakeNir nir, JsonObject kropp, Eksempelkall kall)
    {
        var rolle = kall.Rolle is { } kode && RolleKodeverk.TryParse(kode, out var gitt) ? gitt
            : Registrering(kropp) is Introduksjonsprogram or Mottakskvalifisering ? Rolle.Kommuneintrobruker
            : Rolle.Kommunenorskbruker;
        return nir.Legitimasjon(rolle, Kommunenummer.Parse(kall.Kommune ?? (string)kropp["kommune"]!));
    }

    private static ImmutableArray<Dataoverfoeringsbruker> Brukere(params JsonObject[] kropper) =>
    [
        .. kropper.Select(static kropp => Kommunenummer.Parse((string)kropp["kommune"]!)).Distinct()
            .SelectMany(static kommune => RolleKodeverk.Alle.Select(rolle => Standardbrukere.For(kommune, rolle.Verdi))),
    ];

    /// <summary>The persons that the register knows: all in the example, but for one that the rule says it does not know or may not hold.</summary>
    private static IEnumerable<Personreferanse> Kjente(Regeleksempel eksempel)
    {
        JsonObject[] kropper = eksempel.Regel is "NIR5006" or "NIR4001" ? [eksempel.Grunn, eksempel.Riktig] : [eksempel.Grunn, eksempel.Riktig, eksempel.Galt];
        return kropper.Select(static kropp => Registrering(kropp).Person).Where(static person => person.ErOppgitt).Distinct();
    }

    private static Registrering Registrering(JsonObject kropp) => NirJson.Les(Encoding.UTF8.GetBytes(Tekst(kropp))).Registrering;

    private static string Tekst(JsonObject kropp) => kropp.ToJsonString().Replace(
        JsonValue.Create(Regeleksempler.VirkeligDufNummer).ToJsonString().Trim('"'), Virkelig.DufNummer().AvsloerVerdi(), StringComparison.Ordinal);
}
