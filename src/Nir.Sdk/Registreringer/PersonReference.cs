using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// Whom a registration is about: DUF-nummer, fødselsnummer (also D-nummer) or both (IF § 46). An identifier that is <c>default</c> is
/// not given, and both print masked.
/// </summary>
[ModelPart]
public sealed record PersonReference : RegistreringPart
{
    /// <summary>The DUF-nummer; <c>default</c> when not given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NirJsonOnlyConverter<DufNummer>))]
    public DufNummer DufNummer { get; init; }

    /// <summary>The fødselsnummer or D-nummer; <c>default</c> when not given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NirJsonOnlyConverter<Foedselsnummer>))]
    public Foedselsnummer Foedselsnummer { get; init; }

    /// <summary>Whether at least one identifier is given.</summary>
    [JsonIgnore]
    public bool IsGiven => DufNummer.IsGiven || Foedselsnummer.IsGiven;
}
