using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>Writes a registration as the C# that makes it.</summary>
internal static class RegistreringCode
{
    public static string From(object? value) => value switch
    {
        null => "null",
        bool isTrue => isTrue ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => $"{number.ToString(CultureInfo.InvariantCulture)}m",
        string text => $"\"{text}\"",
        Guid id => $"new Guid(\"{id}\")",
        DateOnly day => $"new DateOnly({day.Year}, {day.Month}, {day.Day})",
        Enum kode => $"{kode.GetType().Name}.{kode}",
        RegistreringPart part => $"new {part.GetType().Name} {{ {string.Join(", ", Members(part))} }}",
        DufNummer number => $"DufNummer.Parse(\"{number.RevealValue()}\")",
        Foedselsnummer number => $"Foedselsnummer.Parse(\"{number.RevealValue()}\")",
        Kommunenummer or IsoUke or Spraakkode => $"{value.GetType().Name}.Parse(\"{value}\")",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(From))}]",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "The type has no form in C# here: add one."),
    };

    private static IEnumerable<string> Members(RegistreringPart part) =>
        from member in part.GetType().GetProperties()
        where member.SetMethod is { IsPublic: true }
        let value = member.GetValue(part)
        where member.GetCustomAttribute<RequiredMemberAttribute>() is not null || IsGiven(member.PropertyType, value)
        select $"{member.Name} = {From(value)}";

    private static bool IsGiven(Type type, object? value) =>
        value is not null && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null || !value.Equals(RuntimeHelpers.GetUninitializedObject(type)));
}
