using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Responses;

/// <summary>Sends what a stub answers.</summary>
internal sealed class StubResponder(StubLayer layer)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="request">The request as stubs see it.</param>
    /// <param name="stub">The stub.</param>
    /// <param name="register">Lets the register answer.</param>
    public async Task AnswerAsync(HttpContext context, IncomingRequest request, StubMapping stub, RequestDelegate register)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, layer.Stopping);
        var response = stub.Response;
        var delay = response.Delay ?? layer.Settings.Delay;
        if (response.Nir is { } nir)
        {
            await new RegisterResponder(layer.Time).AnswerAsync(context, response, nir, delay, register, leaving.Token);
            return;
        }

        if (delay is not null)
        {
            await Task.Delay(delay.Next(), layer.Time, leaving.Token);
        }

        if (response.Fault is not StubFault.None)
        {
            await Faults.CauseAsync(context, response.Fault, response.Status);
            return;
        }

        await WriteAsync(context, request, stub);
    }

    private static async Task WriteAsync(HttpContext context, IncomingRequest request, StubMapping stub)
    {
        var (answer, response) = (context.Response, stub.Response);
        var (headers, body) = response.Template is { } template
            ? template.Fill(request, (stub.Request.Url as UrlPattern.PathTemplate)?.Template)
            : (response.Headers, response.Body);
        answer.Headers.Clear();
        answer.StatusCode = response.Status;
        if (response.StatusMessage is not null)
        {
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = response.StatusMessage;
        }

        foreach (var (name, value) in headers)
        {
            answer.Headers.Append(name, value);
        }

        answer.Headers["Matched-Stub-Id"] = stub.Id.ToString();
        if (stub.Name is { Length: > 0 } name2 && name2.All(static letter => letter is >= ' ' and <= '~'))
        {
            answer.Headers["Matched-Stub-Name"] = name2;
        }

        await WriteBodyAsync(answer, body ?? [], response.Chunked);
    }

    private static async Task WriteBodyAsync(HttpResponse answer, byte[] body, bool chunked)
    {
        if (answer.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
        {
            await answer.StartAsync();
            return;
        }

        if (!chunked)
        {
            answer.ContentLength = body.Length;
        }

        await answer.Body.WriteAsync(body);
        // An answer without a body has to be known as begun, or an error would be written into it.
        await answer.StartAsync();
    }
}
