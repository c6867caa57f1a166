using System.Text.Json.Serialization;

namespace Nir.Sdk.Registreringer;

/// <summary>The asylum reception centre (IF § 49 a-b). Its address is the centre's, not the person's.</summary>
[ModelPart]
public sealed record Mottak : RegistreringPart
{
    /// <summary>The centre's name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Navn { get; init; }

    /// <summary>The centre's address. Null: not given.</summary>
    public string? Adresse { get; init; }

    /// <summary>The day the person was registered there. Null: not given.</summary>
    public DateOnly? Registrert { get; init; }
}
