using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Messages;
using Nir.Register.Tenants;
using Nir.Register.Tracing.Findings;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler;

namespace Nir.Register.Tracing;

/// <summary>Makes of a request and its answer what may be kept: nothing that stood in the address, in free headers or in the body.</summary>
internal sealed class Sight(Routes routes, Fingerprint fingerprint)
{
    private const string Transfer = "/v1/registreringer/{id}";

    public (SeenRequest Request, Observation Observation) Read(Call call, TimeSpan duration, DateTimeOffset now)
    {
        var (http, trace) = (call.Context, call.Trace);
        var status = call.IsBroken && !http.Response.HasStarted ? 0 : http.Response.StatusCode;
        var route = http.GetEndpoint() is RouteEndpoint endpoint
            ? routes.Name(endpoint.RoutePattern)
            : Service(http.Request.Path) ?? routes.Find(http.Request.Path.Value ?? "");
        var rules = Rules(trace.Answer);
        var wait = int.TryParse(http.Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : default(int?);
        var request = new SeenRequest
        {
            Number = 0,
            Time = call.Came,
            Method = Method(http.Request.Method),
            Route = route,
            Status = status,
            Duration = duration,
            CorrelationId = CorrelationId(Correlation.Read(http), now.Year),
            Outcome = call.IsBroken ? Outcome.NoAnswer : Outcomes.From(status, rules.Length > 0),
            Client = trace.ClientId,
            Registration = Registration(route, http.Request.Path.Value ?? "", now.Year),
            Front = trace.Front,
            Fault = trace.Fault,
            Problem = Problem(trace.Answer),
            Rules = [.. rules[..Math.Min(rules.Length, SeenRequest.MostRules)]],
            MoreRules = Math.Max(0, rules.Length - SeenRequest.MostRules),
            // One that was not sent is not known.
            RetryAfter = status == 0 ? null : wait,
        };
        return (request, Observe(call, request, now));
    }

    private Observation Observe(Call call, SeenRequest seen, DateTimeOffset now)
    {
        var (request, trace) = (call.Context.Request, call.Trace);
        // What a fault, or what stands in front, says in the register's place says nothing of the client.
        var isOwnAnswer = seen is { Fault: null, Front: null };
        var isTransfer = seen is { Method: "PUT", Route: Transfer, Registration: not null };
        return new Observation
        {
            Number = 0,
            Came = seen.Time,
            Answered = now,
            Method = seen.Method,
            Route = seen.Route,
            Status = seen.Status,
            Client = seen.Client,
            Authorization = Fingerprint.HashHeader(request.Headers.Authorization),
            Registration = seen.Registration,
            Content = isTransfer ? fingerprint.HashBody(request, seen.Registration!.Value) : null,
            Version = Fingerprint.HashHeader(request.Headers.IfMatch),
            RetryAfter = seen.RetryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null,
            TokenLifetime = isOwnAnswer ? Lifetime(trace.Answer) : null,
            HasForbiddenField = isOwnAnswer
                && seen.Rules.Any(static rule => RegelCatalogue.TryFind(rule.Regel, out var known) && known.Kind is RegelKind.Forbudt),
            ExistsUnderOtherId = isOwnAnswer && trace.Answer is NirProblem { ExistingId: not null },
            MayMendItself = seen.Rules.Any(static rule => rule.Regel == RegelCatalogue.NIR5006.Id),
            LacksPrecondition = isOwnAnswer && seen.Status == StatusCodes.Status428PreconditionRequired,
            HasIdentifierInAddress = PersonNumber.IsIn(request.Path.Value, now.Year) || PersonNumber.IsIn(request.QueryString.Value, now.Year),
            IsUnknownAddress = isOwnAnswer
                && seen is { Route: null, Status: StatusCodes.Status404NotFound } or { Status: StatusCodes.Status405MethodNotAllowed } && !IsBrowser(request),
        };
    }

    private static string CorrelationId(Guid id, int year) =>
        PersonNumber.IsIn(id, year) ? $"{id.ToString()[..^DufNummer.DigitCount]}{DufNummer.Mask}" : id.ToString();

    // Someone who looks around is no client: browsers ask for icons too.
    private static bool IsBrowser(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-Fetch-Mode") || request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static string Method(string method) => HttpMethods.IsGet(method) ? "GET" : HttpMethods.IsPut(method) ? "PUT" : HttpMethods.IsPost(method) ? "POST"
        : HttpMethods.IsDelete(method) ? "DELETE" : HttpMethods.IsPatch(method) ? "PATCH" : HttpMethods.IsHead(method) ? "HEAD" : HttpMethods.IsOptions(method)
            ? "OPTIONS"
            : "other";

    private static string? Service(PathString path) => path.StartsWithSegments(FrontPlace.AdminPath, StringComparison.Ordinal) ? FrontPlace.AdminPath : null;

    // An id that was made from a person's number is none that may be kept.
    private static Guid? Registration(string? route, string path, int year) =>
        route?.StartsWith(Transfer, StringComparison.Ordinal) is true
        && path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, _, var id, ..] && Guid.TryParse(id, out var registration)
        && !PersonNumber.IsIn(registration, year) ? registration : null;

    private static ReadOnlySpan<Avvik> Rules(object? answer) => answer switch
    {
        NirProblem { Avvik: { } avvik } => avvik.AsSpan(),
        OverfoeringResponse stored => stored.Merknader.AsSpan(),
        _ => [],
    };

    private static SeenProblem? Problem(object? answer) => answer switch
    {
        NirProblem problem => new(problem.Type, problem.Title, problem.Detail),
        TokenError refused => new(refused.Error, "There is no token", refused.ErrorDescription),
        // Its description may quote the grant.
        MaskinportenFault refused => new(refused.Error, "Maskinporten refuses the grant", null),
        _ => null,
    };

    private static TimeSpan? Lifetime(object? answer) => answer switch
    {
        TokenResponse token => TimeSpan.FromSeconds(token.ExpiresIn),
        MaskinportenResponse token => TimeSpan.FromSeconds(token.ExpiresIn),
        _ => null,
    };
}
