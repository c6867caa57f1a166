using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Comparing with what the register holds: members by name, never by value.</summary>
public sealed class ComparisonTests
{
    private readonly Script _register = new();

    [Fact]
    public async Task The_same_content_is_equal_and_has_the_registers_version()
    {
        _register.Answer(200, Examples.Json(Examples.Program), "\"v3\"");

        Assert.Equal(new Equal(Examples.Id, "v3"), await Compare(Examples.Program));
    }

    [Fact]
    public async Task Nothing_in_the_register_is_told()
    {
        _register.Answer(404);

        Assert.Equal(new Absent(Examples.Id), await Compare(Examples.Program));
    }

    [Fact]
    public async Task What_differs_is_named()
    {
        var other = Examples.Program with
        {
            Person = new() { DufNummer = Examples.Person.DufNummer },
            Sluttmaal = Sluttmaal.HoeyereUtdanning,
            Integreringskontrakt = null,
            Vedtak = [.. Examples.Program.Vedtak!, .. Examples.Program.Vedtak!],
            Tiltak = [Examples.Program.Tiltak![0] with { Fra = new(2026, 2, 17) }],
            Stans = [],
        };
        _register.Answer(200, Examples.Json(other), "\"v3\"");

        var different = Assert.IsType<Different>(await Compare(Examples.Program));

        Assert.Equal("v3", different.Version);
        Assert.Equal(
            ["Integreringskontrakt", "Person.Foedselsnummer", "Sluttmaal", "Stans", "Tiltak[0].Fra", "Vedtak"],
            different.Members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_of_a_later_version_are_compared_too()
    {
        _register.Answer(200, Examples.Json(Examples.Program).Replace("\"fra\":", "\"nyttMedlem\":1,\"fra\":", StringComparison.Ordinal), "\"v3\"");

        Assert.Equal(["Tiltak[0].UnknownMembers"], Assert.IsType<Different>(await Compare(Examples.Program)).Members);
    }

    [Fact]
    public async Task A_registration_of_another_family_differs_in_its_family()
    {
        Registrering other = new Mottakskvalifisering
        {
            Id = Examples.Id,
            Kommune = Examples.Program.Kommune,
            Person = Examples.Person,
            Lovverk = Lovverk.Integreringsloven,
        };
        _register.Answer(200, Examples.Json(other), "\"v3\"");

        Assert.Equal(["Familie"], Assert.IsType<Different>(await Compare(Examples.Program)).Members);
    }

    [Fact]
    public async Task A_fault_is_a_fault()
    {
        _register.Answer(503);

        Assert.Equal(NirErrorCode.Unavailable, (await Assert.ThrowsAsync<NirException>(() => Compare(Examples.Program))).ErrorCode);
    }

    private Task<ComparisonResult> Compare(Registrering registrering) =>
        Examples.Client(_register).CompareAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
}
