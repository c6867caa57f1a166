using System.Text.Json;
using Nir.Sdk.Contract;

namespace Nir.Sdk.Tests.Json;

/// <summary>The contract's JSON stands in several contexts, so that a program is trimmed of what it does not use. All of them read and write alike.</summary>
public sealed class JsonContextTests
{
    public static TheoryData<string> Others => ["registrations", "answers"];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_context_has_the_same_settings(string which)
    {
        var whole = NirJsonContext.Default.Options;
        var other = which == "registrations" ? RegistreringJsonContext.Default.Options : ReceivedJsonContext.Default.Options;

        Assert.Equal(Settings(whole), Settings(other));
    }

    private static object?[] Settings(JsonSerializerOptions options) =>
    [
        options.PropertyNamingPolicy, options.DefaultIgnoreCondition, options.AllowOutOfOrderMetadataProperties, options.AllowDuplicateProperties,
        options.RespectNullableAnnotations, options.RespectRequiredConstructorParameters, options.MaxDepth, options.Encoder, options.NumberHandling,
        options.PropertyNameCaseInsensitive, options.ReadCommentHandling, options.AllowTrailingCommas, options.UnmappedMemberHandling,
        options.WriteIndented,
    ];
}
