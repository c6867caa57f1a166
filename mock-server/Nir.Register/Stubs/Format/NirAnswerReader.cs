using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads the parameters of the transformer <c>nir</c>.</summary>
internal static class NirAnswerReader
{
    public static NirAnswer? Read(bool used, MappingValue? parameters, int? status, bool templated)
    {
        var given = parameters?.Find("nir");
        if (!used)
        {
            return given is null ? null : throw given.Value.Fault("These are for the transformer 'nir', which is not among the mapping's transformers.");
        }

        if (templated)
        {
            throw new MappingException(new("/response/transformers", "'nir' and 'response-template' do not go together: the register writes the answer."));
        }

        if (given is not { } value)
        {
            return new NirAnswer(false, null, null, false, status);
        }

        value.AllowOnly("answer", "cutAfterBytes", "damage", "delay");
        return new NirAnswer(
            value.Find("answer") is { } answer && Choice(answer, "send", "never") == "never",
            value.Find("cutAfterBytes")?.Number(0, int.MaxValue),
            value.Find("damage") is { } damage ? Damage(damage) : null,
            value.Find("delay") is { } delay && Choice(delay, "after", "before") == "before",
            status);
    }

    private static NirDamage Damage(MappingValue value) => Choice(value, "json", "utf8", "empty", "html") switch
    {
        "json" => NirDamage.Json,
        "utf8" => NirDamage.Utf8,
        "empty" => NirDamage.Empty,
        _ => NirDamage.Html,
    };

    private static string Choice(MappingValue value, params string[] choices) =>
        value.Text() is var text && choices.Contains(text) ? text : throw value.Fault($"One of {string.Join(", ", choices)} is expected.");
}
