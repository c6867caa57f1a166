using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Deltakere;

/// <summary>
/// A person with what is known and what is registered, from wherever it comes: a fagsystem's own database, or NIR. It prints as nothing.
/// </summary>
public sealed record Deltaker
{
    /// <summary>What tells the person from others within one list. It must not be made from an identifier.</summary>
    public required Guid Key { get; init; }

    /// <summary>What the vendor knows the person or the case by, for its own reports. Null: nothing.</summary>
    public string? Saksnummer { get; init; }

    /// <summary>The identifiers. Null: not known here.</summary>
    public PersonReference? Person { get; init; }

    /// <summary>The given names. Null: not known.</summary>
    public string? Fornavn { get; init; }

    /// <summary>The family name. Null: not known.</summary>
    public string? Etternavn { get; init; }

    /// <summary>Whether the address is protected.</summary>
    public bool HarBeskyttetAdresse { get; init; }

    /// <summary>
    /// Whether the person has reserved against use of directly identifying data in research, as far as others than the registrations tell (IF § 62).
    /// </summary>
    public bool ReservasjonMotForskning { get; init; }

    /// <summary>The gender. Null: not known.</summary>
    public Kjoenn? Kjoenn { get; init; }

    /// <summary>The citizenship, as an ISO 3166-1 code of three letters. Null: not known.</summary>
    public string? Statsborgerskap { get; init; }

    /// <summary>The facts of the case. Null: not known, and what rests on them cannot be known.</summary>
    public Personsak? Sak { get; init; }

    /// <summary>What is registered, in any order. Empty: nothing.</summary>
    public ValueList<DeltakerRegistrering> Registreringer { get; init => field = value ?? []; } = [];

    /// <summary>A person as the register knows one.</summary>
    /// <param name="key">What tells the person from others within the list.</param>
    /// <param name="data">What the other sources have told.</param>
    /// <param name="registreringer">What is registered, in any order.</param>
    public static Deltaker From(Guid key, Persondata data, IEnumerable<DeltakerRegistrering> registreringer)
    {
        ArgumentNullException.ThrowIfNull(data);
        var all = registreringer.ToValueList();
        return new()
        {
            Key = key,
            Person = data.Referanse,
            Fornavn = data.Fornavn,
            Etternavn = data.Etternavn,
            HarBeskyttetAdresse = data.HarBeskyttetAdresse is true,
            ReservasjonMotForskning = data.ReservasjonMotForskning is true,
            Kjoenn = data.Kjoenn,
            Statsborgerskap = data.Statsborgerskap is [var first, ..] ? first : null,
            Sak = data.ToSak(all.Select(static one => one.Registrering)),
            Registreringer = all,
        };
    }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(Deltaker);
}
