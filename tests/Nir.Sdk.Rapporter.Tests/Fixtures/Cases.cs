using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Fixtures;

/// <summary>Persons with what is registered about them.</summary>
internal static class Cases
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    public static Kommunenummer Kommune => FakeNir.Kommune;

    public static Introduksjonsprogram Program(SyntheticPerson person, Lovverk lovverk = Lovverk.Integreringsloven) =>
        person.CreateIntroduksjonsprogram(lovverk);

    public static Norskopplaering Norsk(SyntheticPerson person, Lovverk lovverk = Lovverk.Integreringsloven) => person.CreateNorskopplaering(lovverk);

    /// <summary>A person of whom only registrations are known.</summary>
    public static Deltaker With(params IEnumerable<Registrering> registreringer) => new()
    {
        Key = Guid.NewGuid(),
        Saksnummer = "S-1",
        Registreringer = registreringer.Select(static one => new DeltakerRegistrering(one)).ToValueList(),
    };

    /// <summary>A refugee as the register knows one.</summary>
    public static Deltaker Known(SyntheticPerson person, params IEnumerable<Registrering> registreringer) => Deltaker.From(
        Guid.NewGuid(), Data(person), registreringer.Select(static one => new DeltakerRegistrering(one)));

    public static Persondata Data(SyntheticPerson person, DateOnly? granted = null) => person.WithFlyktning(granted ?? new DateOnly(2026, 1, 5)) with
    {
        Fornavn = "Kari",
        Etternavn = "Nordmann",
    };
}
