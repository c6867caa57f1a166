using System.Reflection;

namespace Nir.House.Tests;

/// <summary>One language for each kind of thing: nouns of law and register are Norwegian, all else is English.</summary>
public sealed class NameTests
{
    [Fact]
    public void Every_type_is_named_by_listed_words()
    {
        var unlisted = Named()
            .SelectMany(
                static type => Wordlists.Split(Only(type)).Where(static word => Wordlists.Listed(word).Count == 0)
                    .Select(word => $"{word} in {type.FullName}"));

        Assert.Empty(unlisted);
    }

    [Fact]
    public void Every_public_method_begins_with_an_English_verb()
    {
        var unlisted = Methods()
            .Where(static method => !Wordlists.Verbs.Contains(Wordlists.Split(method.Name).First(), StringComparer.Ordinal))
            .Select(static method => $"{method.DeclaringType!.FullName}.{method.Name}");

        Assert.Empty(unlisted);
    }

    [Fact]
    public void Factories_are_called_by_what_they_do()
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var faults = Products.Types.SelectMany(static type => type.GetMethods(own)).Where(static method => method.Name is "Of" or "Av" or "Fra" or "Lag")
            .Select(static method => $"{method.DeclaringType!.FullName}.{method.Name}");

        Assert.Empty(faults);
    }

    [Fact]
    public void No_list_holds_a_word_that_no_name_uses()
    {
        var used = Named().SelectMany(static type => Wordlists.Split(Only(type))).SelectMany(Wordlists.Listed).ToHashSet(StringComparer.Ordinal);
        var verbs = Methods().Select(static method => Wordlists.Split(method.Name).First()).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Wordlists.Norwegian.Except(used, StringComparer.Ordinal));
        Assert.Empty(Wordlists.English.Except(used, StringComparer.Ordinal));
        Assert.Empty(Wordlists.Verbs.Except(verbs, StringComparer.Ordinal));
    }

    [Fact]
    public void Both_lists_stand_in_alphabetical_order_without_a_word_twice()
    {
        Assert.Equal(Wordlists.Norwegian.Order(StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.Ordinal), Wordlists.Norwegian);
        Assert.Equal(Wordlists.English.Order(StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.Ordinal), Wordlists.English);
        Assert.Equal(Wordlists.Verbs.Order(StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.Ordinal), Wordlists.Verbs);
    }

    private static IEnumerable<Type> Named() => Products.Types.Where(static type => !Products.IsNamedByData(type));

    // A code list's properties are named in its data; what overrides or implements is named elsewhere.
    private static IEnumerable<MethodInfo> Methods() => Products.Types
        .Where(static type => type.IsVisible && !Products.IsNamedByData(type) && !type.Name.EndsWith("Kodeverk", StringComparison.Ordinal))
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(static method => !method.IsSpecialName && !IsAccessorOfExtension(method) && method.GetBaseDefinition() == method
            && !Products.IsMadeByTheCompiler(method));

    // The compiler writes the accessors of an extension's property as ordinary methods.
    private static bool IsAccessorOfExtension(MethodInfo method) => method.Name.StartsWith("get_", StringComparison.Ordinal);

    private static string Only(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsInterface ? name[1..] : name;
    }
}
