using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>
/// What support needs of a year-end control: which rules, how many, which versions, and the ids of calls. Nothing personal: no identifier, name, case
/// or registration.
/// </summary>
public sealed record SupportBundle
{
    /// <summary>What to mark the case with.</summary>
    [JsonPropertyName("emne")]
    public required string Subject { get; init; }

    /// <summary>The kommune.</summary>
    public required string Kommune { get; init; }

    /// <summary>The day of the control.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The version of this library.</summary>
    [JsonPropertyName("versjon")]
    public required string Version { get; init; }

    /// <summary>The last day that the law is known to here.</summary>
    [JsonPropertyName("regelverkKjentTil")]
    public required DateOnly KnownTo { get; init; }

    /// <summary>What the control was made on.</summary>
    [JsonPropertyName("grunnlag")]
    public required KontrollSource Source { get; init; }

    /// <summary>How many persons.</summary>
    public required int Deltakere { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<Kontrolltall> Tall { get; init; }

    /// <summary>How many of each kind and rule.</summary>
    public required IReadOnlyList<SupportCount> Funn { get; init; }

    /// <summary>The ids of the calls that it is about. Empty: none.</summary>
    [JsonPropertyName("korrelasjonsIder")]
    public required IReadOnlyList<Guid> CorrelationIds { get; init; }

    /// <summary>The name of the file, as the case is marked.</summary>
    [JsonIgnore]
    public string FileName => $"{Subject}.json";

    /// <summary>Makes one.</summary>
    /// <param name="control">The control.</param>
    /// <param name="correlationIds">
    /// The ids of the calls that it is about. One that ends in digits that may be a person's number is left out.
    /// </param>
    public static SupportBundle Create(Aarskontroll control, params IEnumerable<Guid> correlationIds)
    {
        ArgumentNullException.ThrowIfNull(control);
        return new()
        {
            Subject = $"Årsrapportering NIR {control.Aar}",
            Kommune = control.Kommune.ToString(),
            Dato = control.Dato,
            Version = typeof(RegelCatalogue).Assembly.GetName().Version?.ToString(3) ?? "",
            KnownTo = Answer.RegelverkKjentTil,
            Source = control.Source,
            Deltakere = control.Deltakere,
            Tall = control.Tall,
            Funn =
            [
                .. control.Funn.GroupBy(static one => (one.Kind, one.Regel, one.Familie)).OrderBy(static group => group.Key)
                    .Select(static group => new SupportCount(group.Key.Kind, group.Key.Regel, group.Key.Familie, group.Count())),
            ],
            CorrelationIds = [.. correlationIds.Where(static id => !MayBePerson(id))],
        };
    }

    /// <summary>Writes it as UTF-8 JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, AarskontrollJsonContext.Default.SupportBundle);

    private static bool MayBePerson(Guid id) => id.ToString("N")[20..].All(char.IsAsciiDigit);
}
