using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Json;

/// <summary>An enum as its member's name in kebab-case.</summary>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
