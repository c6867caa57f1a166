using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Contract;
using Nir.Testing;
using WireMock;

namespace Nir.MockServer.WireMock;

/// <summary>An answer of the register's, whole or damaged, for a mapping of WireMock's.</summary>
/// <param name="nir">Whose register.</param>
/// <param name="cutAfter">After how many bytes of the body the connection ends. Null: it does not.</param>
/// <param name="drop">Whether the connection ends without an answer.</param>
internal sealed class FromRegister(FakeNir nir, int? cutAfter, bool drop)
{
    private const string NoConnection =
        "The connection cannot be cut from here. Give your WireMockServer AdditionalServiceRegistration = services => services.AddHttpContextAccessor(), or use nir.WireMock.";

    /// <summary>Asks the register.</summary>
    public async Task<IResponseMessage> AnswerAsync(IRequestMessage request)
    {
        var call = RegisterCall.Current is { } current && ReferenceEquals(current.Door, nir.Front) ? current : null;
        var context = call?.Context ?? new HttpContextAccessor().HttpContext;
        if (context is null && (drop || cutAfter is not null))
        {
            throw new InvalidOperationException(NoConnection);
        }

        var answer = call is null ? await RegisterForwarder.AskAsync(nir, request) : await call.AskAsync();
        if (drop)
        {
            CallTrace.NoteBreach(context!);
            context!.Abort();
        }
        else if (cutAfter is { } most && answer.BodyData?.BodyAsBytes is { } body && most < body.Length)
        {
            var sent = context!.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new CutStream(context, sent.Stream, most), sent));
        }

        return answer;
    }
}
