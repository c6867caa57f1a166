using System.Text.Json.Serialization;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>
/// What the register knows of a person from UDI, Folkeregisteret and HK-dir (IMDinett Persondata). It arrives nightly; a fagsystem reads it
/// and cannot change it. What is not known is null. It prints as nothing.
/// </summary>
public sealed record Persondata
{
    /// <summary>The DUF-nummer; <c>default</c> when not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DufNummer DufNummer { get; init; }

    /// <summary>The fødselsnummer or D-nummer; <c>default</c> when not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Foedselsnummer Foedselsnummer { get; init; }

    /// <summary>The given names. Null: not known, or kept from the caller.</summary>
    public string? Fornavn { get; init; }

    /// <summary>The family name. Null: not known, or kept from the caller.</summary>
    public string? Etternavn { get; init; }

    /// <summary>The date of birth. Null: not known.</summary>
    public DateOnly? Foedselsdato { get; init; }

    /// <summary>The gender. Null: not known.</summary>
    public Kjoenn? Kjoenn { get; init; }

    /// <summary>How the person is reached. Null: not known, or kept from the caller.</summary>
    public Kontaktopplysninger? Kontakt { get; init; }

    /// <summary>The citizenships, as ISO 3166-1 codes of three letters. Null: not known.</summary>
    public ValueList<string>? Statsborgerskap { get; init; }

    /// <summary>The civil status. Null: not known.</summary>
    public Sivilstand? Sivilstand { get; init; }

    /// <summary>The mother tongue. Null: not known.</summary>
    public Spraakkode? Morsmaal { get; init; }

    /// <summary>The language an interpreter is asked for. Null: not known.</summary>
    public Spraakkode? Tolkespraak { get; init; }

    /// <summary>The residence permits with their grounds, in any order. Null: none, or not known.</summary>
    public ValueList<Tillatelse>? Tillatelser { get; init; }

    /// <summary>The application for asylum. Null: none.</summary>
    public Asylsaksdata? Asylsak { get; init; }

    /// <summary>The settlements in municipalities, in any order. Null: none, or not known.</summary>
    public ValueList<Bosetting>? Bosettinger { get; init; }

    /// <summary>The offers of a place to live, in any order. Null: none, or not known.</summary>
    public ValueList<Botilbud>? Botilbud { get; init; }

    /// <summary>The registrations of residence in municipalities, in any order; a later one is a move. Null: none, or not known.</summary>
    public ValueList<Folkeregistrering>? Folkeregistreringer { get; init; }

    /// <summary>The stays in reception centres, in any order. Null: none, or not known.</summary>
    public ValueList<Mottaksopphold>? Mottaksopphold { get; init; }

    /// <summary>Jobs and job offers, in any order. Null: none, or not known.</summary>
    public ValueList<Arbeidsforhold>? Arbeidsforhold { get; init; }

    /// <summary>Whether the person is a Nordic citizen or covered by the EEA Agreement (IL § 8). Null: not known, and counted as no.</summary>
    public bool? ErNordiskEllerEoesBorger { get; init; }

    /// <summary>The education the person had before, where another source than a registration has it. Null: not known.</summary>
    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    /// <summary>Whether the upper secondary education is Ukrainian and not followed by a year of higher education. Null: not known.</summary>
    public bool? HarUkrainskVideregaaendeUtenHoeyereUtdanning { get; init; }

    /// <summary>The tests taken, from HK-dir, in any order. Null: none, or not known.</summary>
    public ValueList<Proevedata>? Proever { get; init; }

    /// <summary>The close family, in any order. Null: not known, or kept from the caller.</summary>
    public ValueList<Familierelasjon>? Familie { get; init; }

    /// <summary>Notices of decisions that were received, in any order. Null: none, or not known.</summary>
    public ValueList<Underretning>? Underretninger { get; init; }

    /// <summary>Contacts, applications, claims and offers that the municipalities have registered, in any order. Null: none.</summary>
    public ValueList<Henvendelse>? Henvendelser { get; init; }

    /// <summary>Whether the person has reserved against use of directly identifying data in research (IF § 62). Null: not known.</summary>
    public bool? ReservasjonMotForskning { get; init; }

    /// <summary>
    /// Whether the address is protected. Names, contact and family are then kept from everyone, and no one is asked to fill them in. Null:
    /// not known, and counted as no.
    /// </summary>
    public bool? HarBeskyttetAdresse { get; init; }

    /// <summary>The numbers, as registrations hold them.</summary>
    [JsonIgnore]
    public PersonReference Referanse => new() { DufNummer = DufNummer, Foedselsnummer = Foedselsnummer };

    /// <summary>The facts of the person's case, for <see cref="Regelmotor"/>.</summary>
    /// <param name="registreringer">
    /// The registrations about the person, in any order. Of several in one family, the one with the latest first vedtak counts; what a
    /// registration says goes before what stands here.
    /// </param>
    public Personsak ToSak(IEnumerable<Registrering> registreringer)
    {
        ArgumentNullException.ThrowIfNull(registreringer);
        return SakCollection.Collect(this, [.. registreringer], Henvendelser ?? []);
    }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(Persondata);
}
