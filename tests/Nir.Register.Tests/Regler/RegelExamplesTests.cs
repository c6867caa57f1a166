using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Regler;

/// <summary>Each rule's own examples, sent over HTTP to a register that is looked at from outside only.</summary>
public sealed class RegelExamplesTests
{
    /// <summary>Where the rules point that the validator does not have.</summary>
    private static readonly Dictionary<string, string> PointersToCall = new()
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
        ["NIR5016"] = "",
    };

    public static TheoryData<string> ReglerInResponse =>
        [.. RegelExamples.Read().Where(static example => example.Surfaces.Contains("problem")).Select(static example => example.Regel)];

    [Theory]
    [MemberData(nameof(ReglerInResponse))]
    public async Task The_wrong_example_is_answered_with_the_rule_as_the_validator_and_the_catalogue_say_it(string id)
    {
        var example = Find(id);

        var response = await SendAsync(example, example.Wrong, example.Call);

        var finding = response.Avvik.Where(avvik => avvik.GetProperty("regel").GetString() == id).ToArray();
        var expected = Expected(example).ToArray();
        Assert.True(finding.Length > 0, response.Tekst);
        Assert.Equal(expected.Select(avvik => avvik.Peker), finding.Select(avvik => avvik.GetProperty("peker").GetString()));
        Assert.Equal(expected.Select(avvik => avvik.Tekst), finding.Select(avvik => avvik.GetProperty("tekst").GetString()));
        Assert.Equal(expected.Select(avvik => avvik.TekstEn), finding.Select(avvik => avvik.GetProperty("tekstEn").GetString()));
        Assert.Equal(expected.Select(avvik => avvik.Grunnlag.ToString().ToLowerInvariant()),
            finding.Select(avvik => avvik.GetProperty("grunnlag").GetString()));
    }

    [Theory]
    [MemberData(nameof(ReglerInResponse))]
    public async Task The_wrong_example_is_refused_or_remarked_on_as_the_rule_says(string id)
    {
        var example = Find(id);
        Assert.True(RegelCatalogue.TryFind(id, out var regel));

        var response = await SendAsync(example, example.Wrong, example.Call);

        Assert.Equal(regel.Alvorlighet is Alvorlighet.Merknad, response.Status is HttpStatusCode.Created or HttpStatusCode.OK);
        if (regel.Alvorlighet is Alvorlighet.Avvisning)
        {
            // A real person's number is unknown to the register too; all others are refused for their one reason.
            Assert.Equal(id is "NIR4001" ? "urn:nir:problem:validering" : $"urn:nir:regel:{id}", response.Type);
        }
    }

    [Theory]
    [MemberData(nameof(ReglerInResponse))]
    public async Task The_right_example_is_accepted_without_the_rule(string id)
    {
        var example = Find(id);

        var response = await SendAsync(example, example.Right, example.RightCall);

        Assert.True(response.Status is HttpStatusCode.Created or HttpStatusCode.OK, response.Tekst);
        Assert.DoesNotContain(id, response.Regler);
    }

    private static RegelExample Find(string id) => RegelExamples.Read().Single(example => example.Regel == id);

    /// <summary>What the validator finds, in process; for a rule about the call, what the catalogue says.</summary>
    private static IEnumerable<(string Peker, string Tekst, string TekstEn, Sdk.Kilder.Grunnlag Grunnlag)> Expected(RegelExample example)
    {
        if (PointersToCall.TryGetValue(example.Regel, out var jsonPointer) && RegelCatalogue.TryFind(example.Regel, out var regel))
        {
            return [(jsonPointer, regel.Tekst, regel.TekstEn, regel.Grunnlag)];
        }

        return RegistreringValidator.Validate(Registrering(example.Wrong), ExampleContext.From(example with { Miljoe = "test" }, example.Call))
            .Avvik.Where(avvik => avvik.Regel == example.Regel).Select(avvik => (avvik.Peker, avvik.Tekst, avvik.TekstEn, avvik.Grunnlag));
    }

    private static async Task<Answer> SendAsync(RegelExample example, JsonObject body, ExampleCall call)
    {
        await using var nir = await FakeNir.StartAsync(
            new()
            {
                Dato = example.Dato, Logins = Logins(example.Ground, body), Setup = call.Profile is "strict"
                ? RegisterOptions.Strict
                : RegisterOptions.Documented
            },
            TestContext.Current.CancellationToken);
        foreach (var person in Known(example))
        {
            nir.UpdatePersondata(Data(call.Persondata ?? example.Sak, person));
        }

        var id = Registrering(body).Id;
        var version = call.StoredBefore is { } before ? await StoreBeforeAsync(nir, RegelExamples.Change(example.Ground, before), call) : null;
        nir.AdvanceTo(call.Dato ?? example.Dato);
        using var fagsystem = await Fagsystem.LogInAsync(nir, Login(nir, body, call));
        return call.Operation is { } operation ? await RettAsync(fagsystem, operation, id, version!) : call.Condition switch
        {
            "ny" => await fagsystem.StoreAsync(id, ToText(body)),
            "ingen" => await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Address(id), Fagsystem.Json(ToText(body))),
            "versjon" or "foreldet" => await fagsystem.StoreAsync(id, ToText(body), version!),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call.Condition, "The example names a condition that is not known."),
        };
    }

    private static Task<Answer> RettAsync(Fagsystem fagsystem, string operation, Guid id, string version) => operation switch
    {
        "fjern-beregnet" => fagsystem.SendAsync(HttpMethod.Delete, $"{Fagsystem.Address(id)}/avslutning/beregnet", null, ("If-Match", $"\"{version}\"")),
        "gjenaapne" => fagsystem.SendAsync(HttpMethod.Post, $"{Fagsystem.Address(id)}/gjenaapning", null, ("If-Match", $"\"{version}\"")),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The example names an operation that is not known."),
    };

    // The facts of an example's case are what the sources tell the register.
    private static Persondata Data(JsonObject? facts, PersonReference person) =>
        (facts is { } data ? NirJson.ReadPersondata(Encoding.UTF8.GetBytes(data.ToJsonString())) : new())
        with
        { DufNummer = person.DufNummer, Foedselsnummer = person.Foedselsnummer };

    /// <summary>Stores what is there before, and gives its version; one that is no longer the last when the example wants that.</summary>
    private static async Task<string?> StoreBeforeAsync(FakeNir nir, JsonObject before, ExampleCall call)
    {
        using var fagsystem = await Fagsystem.LogInAsync(nir, Login(nir, before, new(null, null, null, "ny")));
        var id = Registrering(before).Id;
        var version = (await fagsystem.StoreAsync(id, ToText(before))).Version;
        if (call.Condition is "foreldet")
        {
            before["reservasjonMotForskning"] = true;
            Assert.Equal(HttpStatusCode.OK, (await fagsystem.StoreAsync(id, ToText(before), version)).Status);
        }

        return version;
    }

    private static Dataoverfoeringsbruker Login(FakeNir nir, JsonObject body, ExampleCall call)
    {
        var rolle = call.Rolle is { } kode && RolleKodeverk.TryParse(kode, out var given) ? given
            : Registrering(body) is Introduksjonsprogram or Mottakskvalifisering ? Rolle.Kommuneintrobruker
            : Rolle.Kommunenorskbruker;
        return nir.CreateCredentials(rolle, Kommunenummer.Parse(call.Kommune ?? (string)body["kommune"]!));
    }

    private static ImmutableArray<Dataoverfoeringsbruker> Logins(params JsonObject[] bodies) =>
    [
        .. bodies.Select(static body => Kommunenummer.Parse((string)body["kommune"]!)).Distinct()
            .SelectMany(static kommune => RolleKodeverk.All.Select(rolle => DefaultUsers.Find(kommune, rolle.Verdi))),
    ];

    /// <summary>The persons that the register knows: all in the example, but for one that the rule says it does not know or may not hold.</summary>
    private static IEnumerable<PersonReference> Known(RegelExample example)
    {
        JsonObject[] bodies = example.Regel is "NIR5006" or "NIR4001" ? [example.Ground, example.Right] : [example.Ground, example.Right, example.Wrong];
        return bodies.Select(static body => Registrering(body).Person).Where(static person => person.IsGiven).Distinct();
    }

    private static Registrering Registrering(JsonObject body) => NirJson.Read(Encoding.UTF8.GetBytes(ToText(body))).Registrering;

    private static string ToText(JsonObject body) => body.ToJsonString().Replace(
        JsonValue.Create(RegelExamples.RealDufNummer).ToJsonString().Trim('"'), RealIdentifikator.DufNummer().RevealValue(), StringComparison.Ordinal);
}
