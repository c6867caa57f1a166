using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Regler;

/// <summary>Writes a registration as the C# that makes it.</summary>
internal static class Registreringskode
{
    public static string Av(object? verdi) => verdi switch
    {
        null => "null",
        bool sant => sant ? "true" : "false",
        int tall => tall.ToString(CultureInfo.InvariantCulture),
        decimal tall => $"{tall.ToString(CultureInfo.InvariantCulture)}m",
        string tekst => $"\"{tekst}\"",
        Guid id => $"new Guid(\"{id}\")",
        DateOnly dag => $"new DateOnly({dag.Year}, {dag.Month}, {dag.Day})",
        Enum kode => $"{kode.GetType().Name}.{kode}",
        Registreringsdel del => $"new {del.GetType().Name} {{ {string.Join(", ", Medlemmer(del))} }}",
        DufNummer nummer => $"DufNummer.Parse(\"{nummer.AvsloerVerdi()}\")",
        Foedselsnummer nummer => $"Foedselsnummer.Parse(\"{nummer.AvsloerVerdi()}\")",
        Kommunenummer or IsoUke or Spraakkode => $"{verdi.GetType().Name}.Parse(\"{verdi}\")",
        IEnumerable liste => $"[{string.Join(", ", liste.Cast<object?>().Select(Av))}]",
        _ => throw new ArgumentOutOfRangeException(nameof(verdi), verdi.GetType(), "The type has no form in C# here: add one."),
    };

    private static IEnumerable<string> Medlemmer(Registreringsdel del) =>
        from medlem in del.GetType().GetProperties()
        where medlem.SetMethod is { IsPublic: true }
        let verdi = medlem.GetValue(del)
        where medlem.GetCustomAttribute<RequiredMemberAttribute>() is not null || ErGitt(medlem.PropertyType, verdi)
        select $"{medlem.Name} = {Av(verdi)}";

    private static bool ErGitt(Type type, object? verdi) =>
        verdi is not null && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null || !verdi.Equals(RuntimeHelpers.GetUninitializedObject(type)));
}
