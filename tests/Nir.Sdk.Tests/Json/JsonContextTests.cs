using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

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

    [Theory]
    [InlineData(typeof(NirJsonContext))]
    [InlineData(typeof(RegistreringJsonContext))]
    [InlineData(typeof(ReceivedJsonContext))]
    public void A_context_knows_every_list_that_its_types_have(Type context)
    {
        var options = ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options;
        var types = new Queue<Type>(context.GetCustomAttributesData().Where(static one => one.AttributeType == typeof(JsonSerializableAttribute))
            .Select(static one => (Type)one.ConstructorArguments[0].Value!));
        var seen = new HashSet<Type>();

        while (types.TryDequeue(out var type))
        {
            if (!seen.Add(type) || options.TypeInfoResolver!.GetTypeInfo(type, options) is not { } info)
            {
                continue;
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            {
                Assert.Equal(typeof(ValueListConverter<>).MakeGenericType(type.GenericTypeArguments), info.Converter.GetType());
                types.Enqueue(type.GenericTypeArguments[0]);
            }

            info.PolymorphismOptions?.DerivedTypes.ToList().ForEach(derived => types.Enqueue(derived.DerivedType));
            info.Properties.ToList().ForEach(property => types.Enqueue(property.PropertyType));
        }

        Assert.Contains(seen, static type => type.IsGenericType);
    }

    private static object?[] Settings(JsonSerializerOptions options) =>
    [
        options.PropertyNamingPolicy, options.DefaultIgnoreCondition, options.AllowOutOfOrderMetadataProperties, options.AllowDuplicateProperties,
        options.RespectNullableAnnotations, options.RespectRequiredConstructorParameters, options.MaxDepth, options.Encoder, options.NumberHandling,
        options.PropertyNameCaseInsensitive, options.ReadCommentHandling, options.AllowTrailingCommas, options.UnmappedMemberHandling,
        options.WriteIndented,
    ];
}
