using System.ComponentModel;
using System.Globalization;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Text for those who ask a type's converter (model binding, Newtonsoft.Json, designers): reads the digits, writes what may be seen.</summary>
internal sealed class IdentifikatorTypeConverter<T> : TypeConverter
    where T : struct, IIdentifikator<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <exception cref="FormatException">The text is no such number. The message never shows it.</exception>
    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => Parsing.ReadOrThrow<T>(value as string ?? "");

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T { IsGiven: true } given ? given.ToString() : null;
}
