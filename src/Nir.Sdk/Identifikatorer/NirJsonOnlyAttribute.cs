using System.Text.Json.Serialization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// Stands on a member of a type that holds identifiers, and stops a serializer that learns the type by reflection as soon as it looks: whatever the
/// JSON, before a member is read or written. <c>NirJson</c> is generated from the types, and does not ask it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NirJsonOnlyAttribute : JsonConverterAttribute
{
    /// <exception cref="NotSupportedException">Always. The message says what to use.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert) => throw ForeignSerializer.Refuse("A registration");
}
