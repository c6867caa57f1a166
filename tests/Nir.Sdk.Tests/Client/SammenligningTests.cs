using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Comparing with what the register holds: members by name, never by value.</summary>
public sealed class SammenligningTests
{
    private readonly Manus _register = new();

    [Fact]
    public async Task The_same_content_is_equal_and_has_the_registers_version()
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program), "\"v3\"");

        Assert.Equal(new Equal(Eksempler.Id, "v3"), await Sammenlign(Eksempler.Program));
    }

    [Fact]
    public async Task Nothing_in_the_register_is_told()
    {
        _register.Svar(404);

        Assert.Equal(new Absent(Eksempler.Id), await Sammenlign(Eksempler.Program));
    }

    [Fact]
    public async Task What_differs_is_named()
    {
        var annen = Eksempler.Program with
        {
            Person = new() { DufNummer = Eksempler.Person.DufNummer },
            Sluttmaal = Sluttmaal.HoeyereUtdanning,
            Integreringskontrakt = null,
            Vedtak = [.. Eksempler.Program.Vedtak!, .. Eksempler.Program.Vedtak!],
            Tiltak = [Eksempler.Program.Tiltak![0] with { Fra = new(2026, 2, 17) }],
            Stans = [],
        };
        _register.Svar(200, Eksempler.Json(annen), "\"v3\"");

        var ulik = Assert.IsType<Different>(await Sammenlign(Eksempler.Program));

        Assert.Equal("v3", ulik.Version);
        Assert.Equal(
            ["Integreringskontrakt", "Person.Foedselsnummer", "Sluttmaal", "Stans", "Tiltak[0].Fra", "Vedtak"],
            ulik.Members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_of_a_later_version_are_compared_too()
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program).Replace("\"fra\":", "\"nyttMedlem\":1,\"fra\":", StringComparison.Ordinal), "\"v3\"");

        Assert.Equal(["Tiltak[0].UkjenteMedlemmer"], Assert.IsType<Different>(await Sammenlign(Eksempler.Program)).Members);
    }

    [Fact]
    public async Task A_registration_of_another_family_differs_in_its_family()
    {
        Registrering annen = new Mottakskvalifisering
        {
            Id = Eksempler.Id,
            Kommune = Eksempler.Program.Kommune,
            Person = Eksempler.Person,
            Lovverk = Lovverk.Integreringsloven,
        };
        _register.Svar(200, Eksempler.Json(annen), "\"v3\"");

        Assert.Equal(["Familie"], Assert.IsType<Different>(await Sammenlign(Eksempler.Program)).Members);
    }

    [Fact]
    public async Task A_fault_is_a_fault()
    {
        _register.Svar(503);

        Assert.Equal(Feilkode.Utilgjengelig, (await Assert.ThrowsAsync<NirException>(() => Sammenlign(Eksempler.Program))).Feilkode);
    }

    private Task<ComparisonResult> Sammenlign(Registrering registrering) =>
        Eksempler.Klient(_register).CompareAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
}
