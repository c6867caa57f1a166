using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Nir.Register.Contract.Answers;
using Nir.Register.Register;

namespace Nir.Register.Contract.Reading;

/// <summary>Reads what a change presumes from its headers. One version, or that there is none: nothing else is meaningful here.</summary>
internal static class Conditions
{
    public static string ETag(string version) => $"\"{version}\"";

    public static Condition Read(HttpRequest request)
    {
        var (fresh, version) = (request.Headers.IfNoneMatch, request.Headers.IfMatch);
        return (fresh.Count, version.Count) switch
        {
            (0, 0) => new Condition.None(),
            (_, 0) => ReadNew(fresh),
            (0, _) => ReadVersion(version),
            _ => throw new RequestError(Problems.InvalidCondition("Send If-None-Match: * to create or If-Match to update, not both.")),
        };
    }

    private static Condition.Absent ReadNew(StringValues header) => header is ["*"]
        ? new Condition.Absent()
        : throw new RequestError(Problems.InvalidCondition("If-None-Match takes * alone, to create."));

    private static Condition.Version ReadVersion(StringValues header) =>
        header is [['"', .. var value, '"']] && !value.Contains('"', StringComparison.Ordinal)
            ? new Condition.Version(value)
            : throw new RequestError(Problems.InvalidCondition("If-Match takes one version in quotation marks, as the header ETag of an answer gives it."));
}
