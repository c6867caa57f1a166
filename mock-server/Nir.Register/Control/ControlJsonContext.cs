using System.Text.Json.Serialization;
using Nir.Register.Tenants;

namespace Nir.Register.Control;

/// <summary>JSON of what steers the fake. A member that is misspelt is refused rather than ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 32)]
[JsonSerializable(typeof(ClockMessage))]
[JsonSerializable(typeof(AvailabilityMessage))]
[JsonSerializable(typeof(ForkMessage))]
internal sealed partial class ControlJsonContext : JsonSerializerContext;
