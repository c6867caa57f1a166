using System.Collections;
using System.Reflection;
using System.Text.Json;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Sdk.Tests.Json;
using Nir.Shared;

namespace Nir.Sdk.Tests.Registreringer;

/// <summary>What a conversion left empty (<c>null!</c>, <c>default</c>) is told of with a pointer, wherever a registration is taken in.</summary>
public sealed class EmptyPlacesTests
{
    private static readonly NirOverlay Overlay = NirOverlay.Read(
        """
        { "format": "nir-overlay-v1", "navn": "Empty places", "nirFra": { "Introduksjonsprogram.Kravdato": "2029-01-01" },
          "tilleggsregler": [{ "id": "VENDOR1", "felt": "Introduksjonsprogram.Tiltak", "slag": "paakrevd", "alvorlighet": "merknad",
            "tekst": "Tiltak mangler.", "tekstEn": "Tiltak is missing.", "begrunnelse": "Avtalt." }] }
        """u8.ToArray(), "overlay.json");

    private static IEnumerable<(Registrering Holder, string Pointer, bool CanBeWritten)> Empty =>
        CompleteRegistreringer.All.SelectMany(static complete => Lists(complete).Concat(Values(complete)));

    [Fact]
    public void The_validator_points_at_each()
    {
        foreach (var (holder, pointer, _) in Empty)
        {
            foreach (var context in (ValidationContext[])
                [new() { Dato = RegelExamples.Dato }, new() { Dato = RegelExamples.Dato, Tidligere = holder, Miljoe = Miljoe.Test, Overlay = Overlay }])
            {
                Assert.NotNull(RegistreringValidator.Validate(CompleteRegistreringer.All.Single(other => other.Familie == holder.Familie), context));
                Assert.Contains(pointer, RegistreringValidator.Validate(holder, context).Avvik.Select(static avvik => avvik.Peker));
            }
        }
    }

    [Fact]
    public void The_writer_refuses_what_it_cannot_write()
    {
        foreach (var (holder, pointer, _) in Empty.Where(static empty => !empty.CanBeWritten))
        {
            Assert.True(Record.Exception(() => NirJson.Write(holder)) is JsonException, pointer);
        }
    }

    [Fact]
    public void A_merge_and_a_comparison_take_it_as_a_value_like_others()
    {
        foreach (var (holder, _, _) in Empty.Where(static empty => empty.Pointer is not "/id"))
        {
            var complete = CompleteRegistreringer.All.Single(other => other.Familie == holder.Familie);
            var changed = complete with { ReservasjonMotForskning = null };

            Assert.Equal(holder, RegistreringMerge.Merge(complete, holder, complete).Registrering);
            Assert.Equal(holder, RegistreringMerge.Merge(complete, complete, holder).Registrering);
            Assert.Equal(holder with { ReservasjonMotForskning = null }, RegistreringMerge.Merge(complete, holder, changed).Registrering);
            Assert.IsType<Different>(new CompareCall(holder).Compare(new(complete, "1")));
            Assert.IsType<Different>(new CompareCall(complete).Compare(new(holder, "1")));
            Assert.IsType<Equal>(new CompareCall(holder).Compare(new(Copy(holder), "1")));
            Assert.Equal(holder, Overlay.WithoutTooEarly(holder, new(2030, 1, 1)));
            Assert.NotEmpty(holder.ToString());
        }
    }

    [Fact]
    public void Both_sides_changing_a_list_with_an_empty_place_collides()
    {
        var program = (Introduksjonsprogram)CompleteRegistreringer.All[0];

        var merged = RegistreringMerge.Merge(
            program, program with { Tiltak = [program.Tiltak![0], null!] }, program with { Tiltak = [program.Tiltak[0] with { TimerPerUke = 1 }] });

        Assert.Equal("/tiltak", Assert.Single(merged.Collisions).Peker);
    }

    // The person, and each list: all of it empty, and an empty place after a full one.
    private static IEnumerable<(Registrering, string, bool)> Lists(Registrering complete)
    {
        yield return (Changed(complete, nameof(Registrering.Person), null), "/person", false);
        foreach (var list in Members(complete).Where(static member => IsList(member.PropertyType)))
        {
            var full = ((IEnumerable)list.GetValue(complete)!).Cast<object>().ToList();
            yield return (Changed(complete, list.Name, List(list.PropertyType, [null])), $"/{Json(list.Name)}/0", false);
            yield return (Changed(complete, list.Name, List(list.PropertyType, [.. full, null])), $"/{Json(list.Name)}/{full.Count}", false);
        }
    }

    // Each value that may not be its type's default, of the registration and of what it holds.
    private static IEnumerable<(Registrering, string, bool)> Values(Registrering complete)
    {
        foreach (var (name, value, written) in Defaults(complete))
        {
            yield return (Changed(complete, name, value), $"/{Json(name)}", written);
        }

        foreach (var one in Members(complete).Where(static member => IsPart(member.PropertyType)))
        {
            var part = (RegistreringPart)one.GetValue(complete)!;
            foreach (var (name, value, written) in Defaults(part))
            {
                yield return (Changed(complete, one.Name, Changed(part, name, value)), $"/{Json(one.Name)}/{Json(name)}", written);
            }
        }

        foreach (var list in Members(complete).Where(static member => IsList(member.PropertyType)))
        {
            var part = (RegistreringPart)((IEnumerable)list.GetValue(complete)!).Cast<object>().First();
            foreach (var (name, value, written) in Defaults(part))
            {
                var holder = Changed(complete, list.Name, List(list.PropertyType, [Changed(part, name, value)]));
                yield return (holder, $"/{Json(list.Name)}/0/{Json(name)}", written);
            }
        }
    }

    private static IEnumerable<(string Name, object? Value, bool IsWritten)> Defaults(RegistreringPart part) =>
        from member in Members(part)
        let type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType
        where (type.IsValueType && type != typeof(bool) && type != typeof(decimal)) || (part, member.Name) is (Mottak, nameof(Mottak.Navn))
        select (member.Name, type.IsValueType ? Activator.CreateInstance(type) : null, type == typeof(DateOnly) || type == typeof(Guid));

    private static IEnumerable<PropertyInfo> Members(object part) =>
        part.GetType().GetProperties().Where(static member => member.CanWrite && member.Name != nameof(RegistreringPart.UnknownMembers));

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    // That neither of a person's numbers is given is one thing, at the person.
    private static bool IsPart(Type type) => type.IsSubclassOf(typeof(RegistreringPart)) && type != typeof(PersonReference);

    private static object List(Type type, IReadOnlyList<object?> items)
    {
        var array = Array.CreateInstance(type.GetGenericArguments()[0], items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [array])!;
    }

    private static T Copy<T>(T part)
        where T : RegistreringPart => (T)part.GetType().GetMethod("<Clone>$")!.Invoke(part, null)!;

    private static T Changed<T>(T part, string member, object? value)
        where T : RegistreringPart
    {
        var copy = Copy(part);
        copy.GetType().GetProperty(member)!.SetValue(copy, value);
        return copy;
    }

    private static string Json(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
